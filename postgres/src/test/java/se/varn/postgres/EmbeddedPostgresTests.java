package se.varn.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(180)
class EmbeddedPostgresTests {

    @TempDir Path temp;

    @BeforeEach
    void otherUsersMayPass() throws Exception {
        // Where root cannot use a user namespace the server runs as someone else.
        Files.setPosixFilePermissions(temp, PosixFilePermissions.fromString("rwx--x--x"));
    }

    @Test
    void everyCommitIsDurableAndNothingButLoopbackListens() throws Exception {
        try (var server = EmbeddedPostgres.start(temp.resolve("data"), Progress.silent());
                Connection connection = server.connect("varn")) {
            assertThat(text(connection, "show fsync")).isEqualTo("on");
            assertThat(text(connection, "show synchronous_commit")).isEqualTo("on");
            assertThat(text(connection, "show full_page_writes")).isEqualTo("on");
            assertThat(text(connection, "show data_checksums")).isEqualTo("on");
            assertThat(text(connection, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(
                            Files.readAllLines(
                                            server.dataDirectory()
                                                    .resolve("cluster/postmaster.pid"))
                                    .get(4))
                    .as("directory of the unix socket")
                    .isEmpty();
            assertThat(
                            text(
                                    connection,
                                    "select rolsuper::text from pg_roles where rolname = current_user"))
                    .isEqualTo("false");
        }
    }

    @Test
    void swedishNamesSortTheSwedishWayAndSearchIgnoresCase() throws Exception {
        try (var server = EmbeddedPostgres.temporary();
                Connection connection = server.connect("varn")) {
            assertThat(
                            text(
                                    connection,
                                    "select string_agg(v, '' order by v collate \"sv-x-icu\") from (values ('ö'),('a'),('ä'),('z'),('å')) t(v)"))
                    .isEqualTo("azåäö");
            assertThat(text(connection, "select lower('ÅÄÖ')")).isEqualTo("åäö");
            assertThat(text(connection, "select to_tsvector('swedish', 'ÅTGÄRDER')::text"))
                    .isEqualTo("'åtgärd':1");
        }
    }

    @Test
    void aRestartKeepsTheData() throws Exception {
        Path data = temp.resolve("data");
        try (var server = EmbeddedPostgres.start(data, Progress.silent());
                Connection connection = server.connect("varn")) {
            run(connection, "create table t (v text)");
            run(connection, "insert into t values ('kvar')");
        }
        try (var server = EmbeddedPostgres.start(data, Progress.silent());
                Connection connection = server.connect("varn")) {
            assertThat(text(connection, "select v from t")).isEqualTo("kvar");
        }
    }

    @Test
    void nobodyGetsInWithoutThePasswordWhichOnlyTheOwnerCanRead() throws Exception {
        Path data = temp.resolve("data");
        try (var server = EmbeddedPostgres.start(data, Progress.silent())) {
            assertThatThrownBy(() ->
                            DriverManager.getConnection(server.jdbcUrl("varn"), "varn", "guess"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("password");
            for (String file : List.of("password", "admin-password")) {
                assertThat(
                                PosixFilePermissions.toString(
                                        Files.getPosixFilePermissions(data.resolve(file))))
                        .isEqualTo("rw-------");
            }
        }
    }

    @Test
    void killingTheServerInMidInsertLosesNoAcknowledgedRow() throws Exception {
        Path data = temp.resolve("data");
        AtomicInteger acknowledged = new AtomicInteger();
        try (var server = EmbeddedPostgres.start(data, Progress.silent())) {
            var enough = new CountDownLatch(300);
            try (var executor = Executors.newSingleThreadExecutor()) {
                var _ =
                        executor.submit(() -> {
                            try (Connection connection = server.connect("varn")) {
                                run(connection, "create table t (n int primary key)");
                                while (true) {
                                    run(
                                            connection,
                                            "insert into t values ("
                                                    + (acknowledged.get() + 1)
                                                    + ")");
                                    acknowledged.incrementAndGet();
                                    enough.countDown();
                                }
                            }
                        });
                enough.await();
                long pid =
                        PostmasterFile.ofLivingServer(data.toRealPath().resolve("cluster"))
                                .orElseThrow()
                                .pid();
                ProcessHandle.of(pid).orElseThrow().destroyForcibly();
            }
        }
        try (var server = EmbeddedPostgres.start(data, Progress.silent());
                Connection connection = server.connect("varn")) {
            int kept = Integer.parseInt(text(connection, "select count(*) from t"));
            // One more may have been committed without its answer having arrived.
            assertThat(kept).isBetween(acknowledged.get(), acknowledged.get() + 1);
        }
    }

    @Test
    void theServerOfAKilledProcessIsTakenOver() throws Exception {
        Path data = temp.resolve("data");
        int port;
        try (var held = HeldServer.in(data)) {
            port = held.port();
        }
        var steps = new ArrayList<String>();
        try (var server = EmbeddedPostgres.start(data, steps::add);
                Connection connection = server.connect("varn")) {
            assertThat(server.port()).isEqualTo(port);
            assertThat(steps).anyMatch(step -> step.contains("Taking over"));
            assertThat(text(connection, "select 1")).isEqualTo("1");
        }
        assertThat(EmbeddedPostgres.stopOrphan(data)).isFalse();
    }

    @Test
    void theServerOfAKilledProcessIsStoppedWhenAsked() throws Exception {
        Path data = temp.resolve("data");
        try (var _ = HeldServer.in(data)) {
            assertThatThrownBy(() -> EmbeddedPostgres.stopOrphan(data))
                    .hasMessageContaining("in use by process");
        }
        assertThat(EmbeddedPostgres.stopOrphan(data)).isTrue();
        assertThat(EmbeddedPostgres.stopOrphan(data)).isFalse();
    }

    @Test
    void aSecondStartOnTheSameDirectoryIsRefused() throws Exception {
        Path data = temp.resolve("data");
        try (var held = HeldServer.in(data)) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, Progress.silent()))
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining(data.toRealPath().toString())
                    .hasMessageContaining("process " + held.process().pid());
        }
        try (var _ = EmbeddedPostgres.start(data, Progress.silent())) {
            assertThatThrownBy(() -> EmbeddedPostgres.start(data, Progress.silent()))
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
            // The refusal must not have cost the first one its lock.
            assertThatThrownBy(() -> HeldServer.in(data))
                    .hasMessageContaining("ended without a word");
        }
    }

    @Test
    void asRootTheServerRunsWithoutRootsPowers() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name")), "only root has powers to give up");
        Path data = temp.resolve("data");
        try (var _ = EmbeddedPostgres.start(data, Progress.silent())) {
            long pid =
                    PostmasterFile.ofLivingServer(data.toRealPath().resolve("cluster"))
                            .orElseThrow()
                            .pid();
            List<String> status = Files.readAllLines(Path.of("/proc/" + pid + "/status"));
            boolean ownNamespace =
                    !Files.readSymbolicLink(Path.of("/proc/" + pid + "/ns/user"))
                            .equals(Files.readSymbolicLink(Path.of("/proc/self/ns/user")));
            boolean powerless = status.contains("CapEff:\t0000000000000000");
            boolean otherUser = status.stream().noneMatch(line -> line.startsWith("Uid:\t0\t"));
            assertThat(powerless && (ownNamespace || otherUser)).isTrue();
        }
    }

    @Test
    void anotherMajorVersionAndADamagedDirectoryAreRefusedWithAdvice() throws Exception {
        Path data = temp.resolve("data");
        EmbeddedPostgres.start(data, Progress.silent()).close();
        Path version = data.resolve("cluster/PG_VERSION");
        Files.writeString(version, "17\n");
        assertThatThrownBy(() -> EmbeddedPostgres.start(data, Progress.silent()))
                .hasMessageContaining("PostgreSQL 17")
                .hasMessageContaining("18");
        Files.writeString(version, "18\n");
        Files.write(data.resolve("cluster/global/pg_control"), new byte[100]);
        assertThatThrownBy(() -> EmbeddedPostgres.start(data, Progress.silent()))
                .hasMessageContaining("did not start")
                .hasMessageContaining("pg_control");
        Files.delete(data.resolve("cluster/global/pg_control"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(data, Progress.silent()))
                .hasMessageContaining("damaged");
        Files.delete(data.resolve("password"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(data, Progress.silent()))
                .hasMessageContaining("password file");
    }

    @Test
    void aDirectoryThatCannotBeMadeIsNamed() throws Exception {
        Path file = Files.createFile(temp.resolve("file"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(file.resolve("data"), Progress.silent()))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void aTemporaryServerLeavesNothing() throws Exception {
        Path directory;
        ProcessHandle process;
        try (var server = EmbeddedPostgres.temporary()) {
            directory = server.dataDirectory();
            server.createDatabase("other");
            server.connect("other").close();
            process =
                    ProcessHandle.of(
                                    PostmasterFile.ofLivingServer(directory.resolve("cluster"))
                                            .orElseThrow()
                                            .pid())
                            .orElseThrow();
        }
        process.onExit()
                .get(Duration.ofMinutes(1).toSeconds(), java.util.concurrent.TimeUnit.SECONDS);
        assertThat(directory).doesNotExist();
    }

    @Test
    void twoProcessesMayUnpackAtOnce() throws Exception {
        Path cache = temp.resolve("cache");
        try (var executor = Executors.newFixedThreadPool(2)) {
            var first = executor.submit(() -> Binaries.unpacked(cache, Progress.silent()));
            var second = executor.submit(() -> Binaries.unpacked(cache, Progress.silent()));
            assertThat(first.get()).isEqualTo(second.get());
            assertThat(first.get().program("postgres")).isExecutable();
        }
        try (var files = Files.list(cache)) {
            assertThat(files).hasSize(1);
        }
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
