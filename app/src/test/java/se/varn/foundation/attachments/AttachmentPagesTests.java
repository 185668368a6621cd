package se.varn.foundation.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.varn.TestHouse;
import se.varn.TestMultipart;
import se.varn.TestProgram;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.Incidents;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.OpenIncident;
import se.varn.act.incidents.Severity;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.api.NewToken;
import se.varn.foundation.api.Scope;
import se.varn.foundation.api.Tokens;
import se.varn.foundation.audit.RecordRef;

/** Attachments over HTTP, from well-meaning senders and from others. */
@VarnTest
class AttachmentPagesTests {
    private static final byte[] SCRIPT =
            "<!DOCTYPE html><html><script>alert(document.cookie)</script></html>"
                    .getBytes(StandardCharsets.UTF_8);

    @Autowired Attachments attachments;
    @Autowired ContentStore store;
    @Autowired Incidents incidents;
    @Autowired Tokens tokens;
    @Autowired TestHouse house;
    @LocalServerPort int port;
    private Actor desk;
    private TestVisitor visitor;
    private RecordRef incident;
    private String add;

    @BeforeEach
    void open() {
        desk = house.person(Role.SERVICE_DESK);
        visitor = TestVisitor.of(port, desk);
        var opened =
                incidents.open(
                        desk,
                        new OpenIncident(
                                "Fel",
                                "Det gick fel",
                                Instant.now(),
                                Kind.IT,
                                Severity.LOW,
                                null,
                                List.of()));
        incident = ((Outcome.Done<IncidentId>) opened).result().ref();
        add = "/attachments/add/incident/" + incident.id();
    }

    private TestMultipart form() {
        return new TestMultipart().field("_csrf", visitor.token(add));
    }

    private HttpResponse<String> send(String name, String type, byte[] content) {
        return visitor.post(add, form().file("files", name, type, content));
    }

    private List<Attachment> list() {
        return attachments.list(desk, incident).orElseThrow();
    }

    private Attachment sent(String name, String type, byte[] content) {
        var answer = send(name, type, content);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return list().getLast();
    }

    private void assertNeverShown(Attachment attachment) {
        var answer = visitor.get(attachment.fileAddress());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment;");
        assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .doesNotContain("html", "svg", "xml", "script");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void aFileComesBackByteByByteAndIsNeverShown() {
        Attachment picture = sent("Skärmbild å.png", "image/png", Samples.png());
        assertThat(picture.name()).isEqualTo("Skärmbild å.png");
        assertThat(visitor.bytes(picture.fileAddress())).isEqualTo(Samples.png());
        assertNeverShown(picture);
        String page = visitor.get("/incidents/" + incident.id()).body();
        assertThat(page).contains("Skärmbild å.png", picture.fileAddress(), add);
        assertThat(visitor.get(picture.address()).body()).contains(picture.sha256());
    }

    @Test
    void pagesAndPicturesWithScriptAreSentAsBytesAndTheMismatchIsSaid() {
        Attachment page = sent("bild.png", "image/png", SCRIPT);
        assertThat(page.type()).isEqualTo("text/html");
        assertThat(page.mismatch()).isTrue();
        assertNeverShown(page);
        assertThat(visitor.get("/incidents/" + incident.id()).body())
                .contains(AttachmentsText.MISMATCH.sv().substring(0, 30));
        byte[] svg =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>"
                        .getBytes(StandardCharsets.UTF_8);
        assertNeverShown(sent("logga.svg", "image/svg+xml", svg));
    }

    @Test
    void hostileNamesAreMadeSafeAndStillLeadToTheirFile() {
        for (String name :
                List.of(
                        "../../etc/passwd",
                        "faktura\u202Efdp.exe",
                        "<script>alert(1)</script>.txt",
                        "100 % klar; nu.txt",
                        "å".repeat(150) + ".txt")) {
            byte[] content = ("innehåll i " + name).getBytes(StandardCharsets.UTF_8);
            Attachment attachment = sent(name, "text/plain", content);
            assertThat(attachment.name()).doesNotContain("/", "\u202E", "<", "..");
            assertThat(visitor.bytes(attachment.fileAddress())).isEqualTo(content);
            assertThat(visitor.get("/incidents/" + incident.id()).body())
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void anAddressWithAnotherNameIsNone() {
        Attachment picture = sent("bild.png", "image/png", Samples.png());
        assertThat(visitor.get(picture.address() + "/faktura.exe").statusCode()).isEqualTo(404);
    }

    @Test
    void tooLargeAndEmptyAreRefusedInWordsAndTheGoodFileIsKept() {
        var form =
                form().file("files", "stor.bin", "image/png", new byte[(25 << 20) + 1])
                        .file("files", "tom.txt", "text/plain", new byte[0])
                        .file("files", "bra.png", "image/png", Samples.png());
        var answer = visitor.post(add, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("”stor.bin” är för stor", "25 MB", "”tom.txt” är tom", "bra.png");
        assertThat(list()).isEmpty();
        var kept =
                java.util.regex.Pattern.compile("name=\"kept\" value=\"([^\"]+)\"")
                        .matcher(answer.body());
        assertThat(kept.find()).isTrue();
        assertThat(visitor.post(add, form().field("kept", kept.group(1))).statusCode())
                .isEqualTo(303);
        assertThat(list()).extracting(Attachment::name).containsExactly("bra.png");
        assertThat(sent("precis.bin", "x/y", new byte[25 << 20]).bytes()).isEqualTo(25 << 20);
    }

    @Test
    void aFormWithoutAFileIsToldSo() {
        assertThat(visitor.post(add, form()).statusCode()).isEqualTo(422);
        assertThat(send("", "application/octet-stream", new byte[0]).statusCode()).isEqualTo(422);
        assertThat(visitor.post(add, Map.of("_csrf", visitor.token(add))).statusCode())
                .isEqualTo(422);
    }

    @Test
    void theSameFormFiveTimesAtOnceAttachesOnce() throws Exception {
        TestMultipart form = form().file("files", "a.png", "image/png", Samples.png());
        List<Callable<Integer>> clicks = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clicks.add(() -> visitor.post(add, form).statusCode());
        }
        try (var threads = Executors.newFixedThreadPool(5)) {
            for (var answer : threads.invokeAll(clicks)) {
                assertThat(answer.get()).isEqualTo(303);
            }
        }
        assertThat(list()).hasSize(1);
    }

    @Test
    void anEmployeeReportsWithPicturesAndAddsOneToTheOwnReport() {
        Actor karin = house.person();
        TestVisitor browser = TestVisitor.of(port, karin);
        String key = UUID.randomUUID().toString();
        TestMultipart report =
                new TestMultipart()
                        .field("_csrf", browser.token("/report"))
                        .field("key", key)
                        .field("what", "Skärmen är svart")
                        .file("files", "skärm.png", "image/png", Samples.png());
        var lacking = browser.post("/report", report);
        assertThat(lacking.statusCode()).isEqualTo(422);
        assertThat(lacking.body()).contains("skärm.png").contains("name=\"kept\"");
        report.field("kind", "SYSTEM");
        var sent = browser.post("/report", report);
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        String own = sent.headers().firstValue("Location").orElseThrow();
        assertThat(browser.post("/report", report).headers().firstValue("Location").orElseThrow())
                .isEqualTo(own);
        String page = browser.get(own).body();
        assertThat(page.split("skärm.png", -1)).as("once with its link").hasSizeBetween(2, 5);
        assertThat(page).contains("/attachments/add/incident/");
        UUID id = UUID.fromString(own.replaceAll(".*/reports/([^?]+).*", "$1"));
        RecordRef ref = new RecordRef("incident", id);
        assertThat(attachments.list(karin, ref).orElseThrow()).hasSize(1);
        String more = "/attachments/add/incident/" + id;
        var added =
                browser.post(
                        more,
                        new TestMultipart()
                                .field("_csrf", browser.token(more))
                                .file("files", "till.txt", "text/plain", SCRIPT));
        assertThat(added.headers().firstValue("Location")).contains("/reports/" + id);
        assertThat(attachments.list(karin, ref).orElseThrow()).hasSize(2);
    }

    @Test
    void aFileIsRemovedWithAReasonOnItsPage() {
        Attachment picture = sent("bild.png", "image/png", Samples.png());
        String token = visitor.token(picture.address());
        assertThat(visitor.post(picture.address() + "/remove", Map.of("_csrf", token)).statusCode())
                .isEqualTo(422);
        assertThat(
                        visitor.post(
                                        picture.address() + "/remove",
                                        Map.of("_csrf", token, "why", "Fel bild"))
                                .statusCode())
                .isEqualTo(303);
        assertThat(visitor.get(picture.fileAddress()).statusCode()).isEqualTo(404);
        assertThat(visitor.get(picture.address()).body()).contains("Fel bild");
    }

    private long onItsWay() throws IOException {
        try (Stream<Path> files = Files.list(store.folder().resolve("incoming"))) {
            return files.count();
        }
    }

    /** Announces more bytes than come, and hangs up. */
    private void hangUp(String head, byte[] some) throws IOException {
        try (Socket socket = new Socket(java.net.InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(head.getBytes(StandardCharsets.US_ASCII));
            out.write(some);
            out.flush();
        }
    }

    @Test
    void anUploadThatStopsHalfWayLeavesNothing() throws Exception {
        NewToken key = TestProgram.key(tokens, desk, java.util.EnumSet.of(Scope.INCIDENTS_WRITE));
        hangUp(
                "POST /api/v1/incidents/%s/attachments?name=halv.bin HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer %s\r\nContent-Type: application/octet-stream\r\nContent-Length: 1000000\r\n\r\n"
                        .formatted(incident.id(), key.secret()),
                new byte[400_000]);
        org.awaitility.Awaitility.await()
                .atMost(java.time.Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(onItsWay()).isZero());
        assertThat(list()).isEmpty();
        var answer =
                TestProgram.with(port, key.secret())
                        .get("/api/v1/incidents/" + incident.id() + "/attachments");
        assertThat(answer.body()).isEqualTo("[]");
    }
}
