package se.varn.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class BackupTests {

    /* What real schemas have: a cycle of foreign keys, one into itself, identities, generated columns, triggers that
    refuse changes, a deferred one, partitions, odd names, a view that is stored, rows from a migration. */
    private static final String SCHEMA =
            """
            create schema unit;
            create table unit.flyway_schema_history (installed_rank int primary key, version text, type text,
                checksum int, success boolean, installed_on timestamptz default now());
            insert into unit.flyway_schema_history values (1, '1', 'SQL', 4711, true), (2, '2', 'SQL', -5, true);
            create table unit.unit (id int primary key, parent int references unit.unit, manager int);
            create table unit.person (id bigint generated always as identity primary key, unit int not null references unit.unit,
                name text not null, upper_name text generated always as (upper(name)) stored, seen timestamptz, x numeric,
                f double precision, bytes bytea, doc jsonb, tags text[]);
            alter table unit.unit add foreign key (manager) references unit.person deferrable initially deferred;
            create table unit.level (code text primary key);
            insert into unit.level values ('seeded');
            create schema "Odd ""Name";
            create table "Odd ""Name"."a b" ("c d" int, "select" text);
            create table unit.log (at date not null, line text) partition by range (at);
            create table unit.log_2026 partition of unit.log for values from ('2026-01-01') to ('2027-01-01');
            create table unit.empty ();
            create sequence unit.number start 100;
            create function unit.refuse() returns trigger language plpgsql as $$
                begin raise exception 'never changed'; end $$;
            create trigger refuse before insert or update or delete on "Odd ""Name"."a b" for each row execute function unit.refuse();
            alter table "Odd ""Name"."a b" disable trigger refuse;
            create constraint trigger late after insert on unit.log_2026 deferrable initially deferred
                for each row execute function unit.refuse();
            create materialized view unit.names as select name from unit.person;
            """;

    private static EmbeddedPostgres server;

    @TempDir Path temp;
    private Connection from;
    private Connection to;
    private Path file;
    private Path blobs;

    @BeforeAll
    static void startServer() {
        server = EmbeddedPostgres.temporary();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void twoDatabases() throws SQLException, IOException {
        for (String name : List.of("source", "target")) {
            server.dropDatabase(name);
            server.createDatabase(name);
        }
        from = server.connect("source");
        to = server.connect("target");
        run(from, SCHEMA);
        run(to, SCHEMA);
        run(from, "alter table unit.log_2026 disable trigger late");
        run(to, "alter table \"Odd \"\"Name\".\"a b\" enable trigger refuse");
        fill();
        blobs = temp.resolve("blobs");
        Files.createDirectories(blobs.resolve("ab"));
        Files.writeString(blobs.resolve("ab/one"), "räksmörgås");
        Files.write(blobs.resolve("två"), new byte[200_000]);
        file = temp.resolve("backup.varn");
    }

    @AfterEach
    void disconnect() throws SQLException {
        from.close();
        to.close();
    }

    private void fill() throws SQLException {
        run(
                from,
                """
                delete from unit.level;
                insert into unit.level values ('seeded'), ('own');
                insert into unit.unit values (1, null, null), (2, 1, null);
                insert into unit.person (unit, name, seen, x, f, bytes, doc, tags)
                select 1 + n % 2, E'Åsa\\t"\\\\N' || n || E'\\n', timestamptz '2026-03-29 01:59:59.123456+01' + n * interval '7 hours',
                       n / 7.0, n / 3.0::float8, decode(lpad(to_hex(n), 8, '0'), 'hex'), jsonb_build_object('n', n),
                       array['a,b', null, 'ö']
                  from generate_series(1, 5000) n;
                update unit.unit set manager = 7;
                insert into "Odd ""Name"."a b" values (1, null), (2, ''), (3, '\\N');
                insert into unit.log values ('2026-11-23', 'line');
                select nextval('unit.number'), nextval('unit.number');
                """);
    }

    @Test
    void aRoundTripGivesAnEqualDatabase() throws Exception {
        Manifest saved = Backup.write(from, blobs, file, "0.1.0", Progress.silent());
        Path restored = temp.resolve("restored");
        Restore.read(
                file,
                to,
                restored,
                Restore.Target.JUST_MIGRATED,
                connection ->
                        assertThat(text(connection, "select count(*) from unit.person"))
                                .isEqualTo("5000"),
                Progress.silent());

        assertThat(saved.versions()).isEqualTo(Map.of("unit", "2"));
        assertThat(Backup.manifest(file)).isEqualTo(saved);
        Manifest again =
                Backup.write(to, restored, temp.resolve("again"), "0.1.0", Progress.silent());
        assertThat(again.tables()).isEqualTo(saved.tables());
        assertThat(again.sequences()).isEqualTo(saved.sequences());
        assertThat(again.files()).isEqualTo(saved.files()).hasSize(2);

        assertThat(text(to, "select upper_name = upper(name) from unit.person where id = 7"))
                .isEqualTo("t");
        assertThat(text(to, "insert into unit.person (unit, name) values (1, 'ny') returning id"))
                .isEqualTo("5001");
        assertThat(text(to, "select nextval('unit.number')")).isEqualTo("102");
        assertThat(text(to, "select count(*) from unit.names")).isEqualTo("5000");
        assertThat(text(to, "select count(*) from pg_constraint where contype = 'f'"))
                .isEqualTo(text(from, "select count(*) from pg_constraint where contype = 'f'"));
        assertThatThrownBy(() -> run(to, "delete from unit.unit where id = 1"))
                .hasMessageContaining("foreign key");
        assertThatThrownBy(() -> run(to, "insert into \"Odd \"\"Name\".\"a b\" values (4, '')"))
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> run(to, "insert into unit.log values ('2026-01-01', '')"))
                .hasMessageContaining("never changed");
        assertThat(to.getAutoCommit()).isTrue();
    }

    @Test
    void aBackupShowsOneInstantWhileOthersWrite() throws Exception {
        try (Connection other = server.connect("source")) {
            Progress writesInBetween =
                    step -> {
                        if (step.equals("Saving unit.level")) {
                            try {
                                run(
                                        other,
                                        "insert into unit.unit values (900, 1, 7); insert into unit.level values ('late')");
                            } catch (SQLException e) {
                                throw new IllegalStateException(e);
                            }
                        }
                    };
            Manifest saved = Backup.write(from, null, file, "0.1.0", writesInBetween);
            assertThat(saved.tables())
                    .filteredOn(table -> table.name().equals("level"))
                    .extracting(Manifest.Table::rows)
                    .containsExactly(2L);
            assertThat(text(from, "select count(*) from unit.level")).isEqualTo("3");
        }
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void aTruncatedFileIsRefusedAndLeavesNothing() throws Exception {
        Backup.write(from, blobs, file, "0.1.0", Progress.silent());
        byte[] bytes = Files.readAllBytes(file);
        for (int length : List.of(0, 100, bytes.length / 2, bytes.length - 1)) {
            Files.write(file, Arrays.copyOf(bytes, length));
            assertRefused("not a complete backup");
        }
    }

    @Test
    void aDamagedByteAnywhereIsRefusedAndLeavesNothing() throws Exception {
        Backup.write(from, blobs, file, "0.1.0", Progress.silent());
        byte[] bytes = Files.readAllBytes(file);
        long seed = Long.getLong("seed", 20261123);
        var random = new Random(seed);
        Path fresh = temp.resolve("fresh");
        for (int i = 0; i < 40; i++) {
            byte[] damaged = bytes.clone();
            int at = random.nextInt(bytes.length);
            damaged[at] ^= (byte) (1 + random.nextInt(255));
            Files.write(file, damaged);
            try {
                Restore.read(
                        file, to, fresh, Restore.Target.JUST_MIGRATED, _ -> {}, Progress.silent());
                // A byte that says nothing, such as a time stamp in the archive: all that was saved
                // must be there.
                assertThat(text(to, "select count(*) from unit.person"))
                        .as("seed %d, byte %d", seed, at)
                        .isEqualTo("5000");
                run(
                        to,
                        "alter table \"Odd \"\"Name\".\"a b\" disable trigger refuse; truncate unit.person, unit.unit");
                Trees.delete(fresh);
            } catch (EmbeddedPostgresException expected) {
                assertThat(text(to, "select count(*) from unit.person"))
                        .as("seed %d, byte %d", seed, at)
                        .isEqualTo("0");
                assertThat(fresh).doesNotExist();
            }
        }
    }

    @Test
    void rowsExchangedInsideTheArchiveAreFound() throws Exception {
        Backup.write(from, null, file, "0.1.0", Progress.silent());
        Path forged = temp.resolve("forged");
        try (var in = new ZipFile(file.toFile());
                var out = new ZipOutputStream(Files.newOutputStream(forged))) {
            for (ZipEntry entry : in.stream().toList()) {
                byte[] content = in.getInputStream(entry).readAllBytes();
                if (entry.getName().endsWith("unit.level.copy")) {
                    content[0] ^= 1;
                }
                out.putNextEntry(new ZipEntry(entry.getName()));
                out.write(content);
                out.closeEntry();
            }
        }
        file = forged;
        assertRefused("unit.level.copy is not what was saved");
    }

    @Test
    void aTargetWithRowsIsRefused() throws Exception {
        Backup.write(from, null, file, "0.1.0", Progress.silent());
        assertThatThrownBy(() ->
                        Restore.read(
                                file, to, null, Restore.Target.EMPTY, _ -> {}, Progress.silent()))
                .hasMessageContaining("not empty")
                .hasMessageContaining("unit.level");
        run(to, "truncate unit.level");
        Restore.read(file, to, null, Restore.Target.EMPTY, _ -> {}, Progress.silent());
        assertThat(text(to, "select count(*) from unit.level")).isEqualTo("2");
    }

    @Test
    void aTargetOfAnotherVersionIsRefusedWithEveryDifference() throws Exception {
        Backup.write(from, null, file, "0.1.0", Progress.silent());
        run(
                to,
                "alter table unit.level add extra text; create table unit.newer (); drop table unit.empty;"
                        + " update unit.flyway_schema_history set version = '3' where version = '2'");
        assertThatThrownBy(() ->
                        Restore.read(
                                file,
                                to,
                                null,
                                Restore.Target.JUST_MIGRATED,
                                _ -> {},
                                Progress.silent()))
                .hasMessageContaining("unit.empty is only in the backup")
                .hasMessageContaining("unit.newer is only here")
                .hasMessageContaining("unit.level has the columns")
                .hasMessageContaining("migrations of unit");
    }

    @Test
    void aFailedCheckUndoesEverything() throws Exception {
        Backup.write(from, blobs, file, "0.1.0", Progress.silent());
        Path restored = temp.resolve("restored");
        assertThatThrownBy(() ->
                        Restore.read(
                                file,
                                to,
                                restored,
                                Restore.Target.JUST_MIGRATED,
                                _ -> {
                                    throw new IllegalStateException("the chain is broken");
                                },
                                Progress.silent()))
                .hasMessageContaining("the chain is broken");
        assertThat(text(to, "select count(*) from unit.person")).isEqualTo("0");
        assertThat(text(to, "select count(*) from unit.level")).isEqualTo("1");
        assertThat(restored).doesNotExist();
    }

    @Test
    void anExistingFileIsNotOverwrittenAndAFailureLeavesNone() throws Exception {
        Files.writeString(file, "mine");
        assertThatThrownBy(() -> Backup.write(from, null, file, "0.1.0", Progress.silent()))
                .hasMessageContaining("exists already");
        assertThat(file).hasContent("mine");
        from.close();
        Path other = temp.resolve("other");
        assertThatThrownBy(() -> Backup.write(from, null, other, "0.1.0", Progress.silent()))
                .isInstanceOf(EmbeddedPostgresException.class);
        try (var files = Files.list(temp)) {
            assertThat(files).noneMatch(path -> path.toString().contains("other"));
        }
    }

    @Test
    void otherFilesAreToldApart() throws Exception {
        assertThatThrownBy(() -> Backup.manifest(file)).hasMessageContaining("There is no file");
        Files.writeString(file, "hello");
        assertThatThrownBy(() -> Backup.manifest(file))
                .hasMessageContaining("not a complete backup");
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry("readme"));
            out.closeEntry();
        }
        assertThatThrownBy(() -> Backup.manifest(file))
                .hasMessageContaining("not a backup of Värn");
    }

    @Test
    void aToolFindsTheServerThatAnotherProcessRuns() throws Exception {
        EmbeddedPostgres.Address address =
                EmbeddedPostgres.running(server.dataDirectory()).orElseThrow();
        try (Connection connection =
                DriverManager.getConnection(
                        address.jdbcUrl(), address.user(), address.password())) {
            assertThat(text(connection, "select current_database()")).isEqualTo("varn");
        }
        assertThat(EmbeddedPostgres.running(temp)).isEmpty();
    }

    private void assertRefused(String why) throws SQLException {
        Path fresh = temp.resolve("fresh");
        assertThatThrownBy(() ->
                        Restore.read(
                                file,
                                to,
                                fresh,
                                Restore.Target.JUST_MIGRATED,
                                _ -> {},
                                Progress.silent()))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining(why);
        assertThat(text(to, "select count(*) from unit.person")).isEqualTo("0");
        assertThat(fresh).doesNotExist();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
