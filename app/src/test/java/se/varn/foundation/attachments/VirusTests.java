package se.varn.foundation.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import se.varn.TestClock;
import se.varn.TestHouse;
import se.varn.TestMultipart;
import se.varn.TestVisitor;
import se.varn.VarnTest;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentWork;
import se.varn.act.incidents.Incidents;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.OpenIncident;
import se.varn.act.incidents.Severity;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.notifications.Notifications;

/** With a virus check set up, nothing is given out that it has not found clean. */
@VarnTest
class VirusTests {
    private static final FakeClamd CLAMD = clamd();
    @Autowired Attachments attachments;
    @Autowired Receiving receiving;
    @Autowired VirusWatch watch;
    @Autowired Incidents incidents;
    @Autowired IncidentWork work;
    @Autowired Access access;
    @Autowired Audit audit;
    @Autowired Notifications notifications;
    @Autowired TestHouse house;
    @Autowired TestClock clock;
    @LocalServerPort int port;
    private Actor leader;
    private IncidentId incident;

    private static FakeClamd clamd() {
        try {
            return FakeClamd.tcp(FakeClamd.HONEST);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("varn.attachments.clamav", CLAMD::address);
        registry.add("varn.attachments.clamav-timeout", () -> "2s");
    }

    @AfterAll
    static void stop() throws IOException {
        CLAMD.close();
    }

    @BeforeEach
    void open() {
        leader = house.person(Role.INCIDENT_MANAGER);
        var opened =
                incidents.open(
                        leader,
                        new OpenIncident(
                                "Fel",
                                "Det gick fel",
                                Instant.now(),
                                Kind.IT,
                                Severity.LOW,
                                null,
                                List.of()));
        incident = ((Outcome.Done<IncidentId>) opened).result();
    }

    @AfterEach
    void healthy() {
        CLAMD.answers(FakeClamd.HONEST);
        clock.release();
    }

    private Attached add(String name, byte[] content) {
        Received received =
                receiving.receive(
                        leader,
                        List.of(),
                        List.of(new IncomingFile(name, () -> new ByteArrayInputStream(content))));
        var outcome = attachments.attach(leader, new AttachFiles(incident.ref(), received, null));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<Attached>) outcome).result();
    }

    private static byte[] fresh() {
        return ("innehåll " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
    }

    private Attachment only() {
        return attachments.list(leader, incident.ref()).orElseThrow().getFirst();
    }

    @Test
    void aCleanFileIsGivenOut() {
        UUID id = add("ren.txt", fresh()).ids().getFirst();
        assertThat(only().check()).isEqualTo(CheckState.CLEAN);
        assertThat(attachments.open(leader, id).orElseThrow()).isInstanceOf(Opened.Content.class);
    }

    @Test
    void malwareIsQuarantinedAuditedAndToldToTheSoc() {
        Actor analyst = house.person(Role.SOC_ANALYST);
        var done = add("ofarlig.txt", Samples.eicar());
        assertThat(done.infected()).isEqualTo(1);
        UUID id = done.ids().getFirst();
        assertThat(attachments.open(leader, id).orElseThrow()).isInstanceOf(Opened.Closed.class);
        assertThat(only().found()).isEqualTo("Eicar-Signature");
        assertThat(audit.of(id, 5)).anyMatch(e -> e.command().equals("attachments.infected"));
        assertThat(notifications.unread(analyst)).isEqualTo(1);
        TestVisitor visitor = TestVisitor.of(port, leader);
        var answer = visitor.get(only().fileAddress());
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).doesNotContain("EICAR-STANDARD");
        assertThat(visitor.get("/incidents/" + incident.value()).body())
                .contains(CheckState.INFECTED.sv())
                .doesNotContain(only().fileAddress());
        assertThat(TestVisitor.of(port, analyst).get(Quarantine.ADDRESS).body())
                .contains("Eicar-Signature", only().sha256());
    }

    @Test
    void theSenderIsToldOfWhatWasFound() {
        TestVisitor visitor = TestVisitor.of(port, leader);
        String add = "/attachments/add/incident/" + incident.value();
        var answer =
                visitor.post(
                        add,
                        new TestMultipart()
                                .field("_csrf", visitor.token(add))
                                .file("files", "x.txt", "text/plain", Samples.eicar()));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.get("/incidents/" + incident.value()).body())
                .contains("Skadlig kod hittades i 1 av filerna");
    }

    @Test
    void whatWaitsForAScannerThatIsSilentIsClosedUntilItHasLooked() {
        CLAMD.answers(_ -> FakeClamd.SILENCE);
        var done = add("väntar.txt", fresh());
        assertThat(done.waiting()).isEqualTo(1);
        UUID id = done.ids().getFirst();
        assertThat(attachments.open(leader, id).orElseThrow()).isInstanceOf(Opened.Closed.class);
        CLAMD.answers(FakeClamd.HONEST);
        clock.advance(Duration.ofMinutes(2));
        assertThat(watch.check()).isPositive();
        assertThat(attachments.open(leader, id).orElseThrow()).isInstanceOf(Opened.Content.class);
    }

    @Test
    void malwareThatIsFoundOnlyAfterwardsIsToldOfToo() {
        CLAMD.answers(_ -> "stream: Can't allocate memory ERROR\0");
        byte[] content = fresh();
        UUID id = add("sen.txt", content).ids().getFirst();
        Actor analyst = house.person(Role.SOC_ANALYST);
        CLAMD.answers(_ -> "stream: Sent.Funnen FOUND\0");
        clock.advance(Duration.ofMinutes(2));
        watch.check();
        assertThat(only().check()).isEqualTo(CheckState.INFECTED);
        assertThat(audit.of(id, 5)).anyMatch(e -> e.command().equals("attachments.infected"));
        assertThat(notifications.unread(analyst)).isPositive();
    }

    @Test
    void theQuarantineNamesNoRestrictedRecordToThoseOutside() {
        byte[] content = fresh();
        CLAMD.answers(_ -> "stream: Hemlig FOUND\0");
        add("hemligt namn.txt", content);
        work.restrict(leader, incident, 1, "18 kap. 8 § OSL", "Pågår");
        Actor analyst = house.person(Role.SOC_ANALYST);
        String sha256 =
                attachments
                        .list(access.actor(leader.person()).orElseThrow(), incident.ref())
                        .orElseThrow()
                        .getFirst()
                        .sha256();
        String page = TestVisitor.of(port, analyst).get(Quarantine.ADDRESS).body();
        assertThat(page)
                .contains(sha256, "1 begränsade")
                .doesNotContain("hemligt namn", incident.value().toString());
    }

    @Test
    void aFileThatTheScannerCannotJudgeHoldsNoOtherUp() {
        CLAMD.answers(_ -> FakeClamd.SILENCE);
        byte[] large = fresh();
        add("större än den tar.txt", large);
        clock.advance(Duration.ofSeconds(1));
        UUID next = add("nästa.txt", fresh()).ids().getFirst();
        CLAMD.answers(content ->
                Arrays.equals(content, large)
                        ? "INSTREAM size limit exceeded. ERROR\0"
                        : "stream: OK\0");
        clock.advance(Duration.ofMinutes(2));
        watch.check();
        assertThat(attachments.open(leader, next).orElseThrow()).isInstanceOf(Opened.Content.class);
    }

    @Test
    void aScannerThatIsSilentIsWaitedForOnceInAForm() {
        AtomicInteger asked = new AtomicInteger();
        CLAMD.answers(_ -> {
            asked.incrementAndGet();
            return FakeClamd.SILENCE;
        });
        List<IncomingFile> files = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            byte[] content = fresh();
            files.add(new IncomingFile(i + ".txt", () -> new ByteArrayInputStream(content)));
        }
        assertThat(receiving.receive(leader, List.of(), files).uploads())
                .extracting(Upload::check)
                .containsOnly(CheckState.WAITING);
        assertThat(asked).hasValue(1);
    }
}
