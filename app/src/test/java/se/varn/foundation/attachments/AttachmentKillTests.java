package se.varn.foundation.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static se.varn.OwnProcess.kill;
import static se.varn.OwnProcess.patiently;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.varn.OwnProcess;
import se.varn.TestMultipart;
import se.varn.TestVisitor;

/** A server killed between a content and its row. */
class AttachmentKillTests {
    @TempDir Path folder;

    private static TestVisitor visitor(OwnProcess own, UUID person) {
        TestVisitor visitor = TestVisitor.stranger(own.port());
        visitor.post(
                "/demo/sign-in",
                Map.of("person", person.toString(), "_csrf", visitor.token("/sign-in")));
        return visitor;
    }

    private static TestMultipart report(TestVisitor visitor) {
        return new TestMultipart()
                .field("_csrf", visitor.token("/report"))
                .field("kind", "OTHER")
                .field("what", "Något är fel")
                .file("files", "bild.png", "image/png", Samples.png());
    }

    private static List<Path> contents(Path data) throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("blobs/attachments"))) {
            return files.filter(f -> f.getFileName().toString().matches("[0-9a-f]{64}")).toList();
        }
    }

    private static int rows(DSLContext db) {
        return db.fetchSingle(
                        "select (select count(*) from attachments.content) + (select count(*) from attachments.upload)")
                .get(0, Integer.class);
    }

    @Test
    void leavesAFileThatTheSweepTakesAndNeverARowWithoutAFile() throws Exception {
        Path data = Files.createDirectory(folder.resolve("data"));
        try (OwnProcess own = new OwnProcess(data)) {
            // The first start appoints the administrator; a demo does not, but lets him in.
            Process first = own.server();
            UUID administrator = own.administrator();
            kill(first.toHandle());
            Process server = own.server("--varn.demo=true");
            TestVisitor visitor = visitor(own, administrator);
            TestMultipart form = report(visitor);
            try (Connection connection = own.connect()) {
                connection.setAutoCommit(false);
                DSLContext db = DSL.using(connection, SQLDialect.POSTGRES);
                db.execute("lock table attachments.upload in access exclusive mode");
                CompletableFuture<Void> sending =
                        CompletableFuture.runAsync(() -> visitor.post("/report", form));
                patiently().until(() -> contents(data).size() == 1);
                kill(server.toHandle());
                assertThat(sending).failsWithin(Duration.ofSeconds(60));
                connection.rollback();
                assertThat(rows(db)).isZero();
                connection.rollback();
            }
            Path orphan = contents(data).getFirst();
            Files.setLastModifiedTime(
                    orphan, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
            own.server("--varn.demo=true");
            patiently().until(() -> Files.notExists(orphan));
            TestVisitor again = visitor(own, administrator);
            var sent = again.post("/report", report(again));
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(again.get(sent.headers().firstValue("Location").orElseThrow()).body())
                    .contains("bild.png");
            assertThat(orphan).hasBinaryContent(Samples.png());
        }
    }
}
