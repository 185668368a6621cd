package se.varn.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GenerateTests {

    @TempDir Path temp;
    private Path list;
    private Path migrations;
    private Path output;

    @BeforeEach
    void twoRooms() throws IOException {
        list = temp.resolve("rooms.txt");
        migrations = temp.resolve("migration");
        output = temp.resolve("out");
        Files.writeString(list, "# from the ground up\nfoundation.records\n\nact.incidents\n");
        migration(
                "records/V1__records.sql",
                "create table records.card (id uuid primary key, words tsvector, body jsonb not null);");
        migration(
                "incidents/V1__incidents.sql",
                """
                create table incidents.incident (
                    id bigint generated always as identity primary key,
                    noticed_at timestamptz not null, checked_at timestamptz(3), day date);
                create view incidents.open as
                select i.id, c.body from incidents.incident i, records.card c;
                """);
    }

    @Test
    void theClassesOfEachRoomComeIntoItsPackage() throws Exception {
        assertThat(Generate.generate(list, migrations, output)).isTrue();

        String incident = read("se/varn/act/incidents/jooq/tables/Incident.java");
        assertThat(incident)
                .contains("package se.varn.act.incidents.jooq.tables;")
                .contains("TableField<IncidentRecord, Instant> NOTICED_AT")
                .contains("TableField<IncidentRecord, Instant> CHECKED_AT")
                .contains("TableField<IncidentRecord, LocalDate> DAY")
                .contains("@SuppressWarnings({ \"all\"");
        assertThat(read("se/varn/act/incidents/jooq/Tables.java"))
                .contains("INCIDENT")
                .contains("OPEN");
        assertThat(read("se/varn/foundation/records/jooq/tables/Card.java"))
                .contains("JSONB> BODY");
        try (var files = Files.walk(output)) {
            assertThat(files.map(Path::toString)).noneMatch(file -> file.contains("Flyway"));
        }
    }

    @Test
    void nothingIsDoneTwiceUntilAMigrationChanges() throws Exception {
        assertThat(Generate.generate(list, migrations, output)).isTrue();
        assertThat(Generate.generate(list, migrations, output)).isFalse();
        migration("incidents/V2__note.sql", "alter table incidents.incident add note text;");
        assertThat(Generate.generate(list, migrations, output)).isTrue();
        assertThat(read("se/varn/act/incidents/jooq/tables/Incident.java")).contains("NOTE");
    }

    @Test
    void aFailingMigrationIsNamedAndTriedAgain() throws Exception {
        migration("incidents/V2__note.sql", "alter table incidents.incidnt add note text;");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> Generate.generate(list, migrations, output))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("act.incidents")
                    .hasMessageContaining("V2__note.sql")
                    .hasMessageContaining("incidnt");
        }
    }

    @Test
    void aRoomWithoutMigrationsIsAnError() throws Exception {
        Files.writeString(list, "act.changes\n");
        assertThatThrownBy(() -> Generate.generate(list, migrations, output))
                .hasMessageContaining("rooms.txt, line 1")
                .hasMessageContaining("act.changes has no migration");
    }

    @Test
    void aMisspeltRoomIsAnError() throws Exception {
        Files.writeString(list, "act.incidents\nact/changes\n");
        assertThatThrownBy(() -> Generate.generate(list, migrations, output))
                .hasMessageContaining("line 2")
                .hasMessageContaining("act/changes");
    }

    private void migration(String name, String sql) throws IOException {
        Path file = migrations.resolve(name);
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, sql);
    }

    private String read(String file) throws IOException {
        return Files.readString(output.resolve(file));
    }
}
