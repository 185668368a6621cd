package se.varn.foundation.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.act.actions.ActionId;
import se.varn.act.actions.Actions;
import se.varn.act.actions.Area;
import se.varn.act.actions.CreateAction;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentReading;
import se.varn.act.incidents.IncidentReporting;
import se.varn.act.incidents.IncidentWork;
import se.varn.act.incidents.Incidents;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.Known;
import se.varn.act.incidents.OpenIncident;
import se.varn.act.incidents.ReportEvent;
import se.varn.act.incidents.ReportKind;
import se.varn.act.incidents.Severity;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;

/** Attachments through the facade: who, what, how many, and what is left of it. */
@VarnTest
class AttachmentsTests {
    @Autowired Attachments attachments;
    @Autowired Receiving receiving;
    @Autowired Incidents incidents;
    @Autowired IncidentWork work;
    @Autowired IncidentReading reading;
    @Autowired IncidentReporting reporting;
    @Autowired Actions actions;
    @Autowired Access access;
    @Autowired Audit audit;
    @Autowired TestHouse house;
    @Autowired DSLContext db;
    private Actor desk;
    private RecordRef incident;

    @BeforeEach
    void open() {
        desk = house.person(Role.SERVICE_DESK);
        incident = opened(desk).ref();
    }

    private IncidentId opened(Actor actor) {
        return done(
                incidents.open(
                        actor,
                        new OpenIncident(
                                "Fel",
                                "Det gick fel",
                                Instant.now(),
                                Kind.IT,
                                Severity.LOW,
                                null,
                                List.of())));
    }

    private static <R> R done(Outcome<R> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<R>) outcome).result();
    }

    private static IncomingFile file(String name, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        return new IncomingFile(name, () -> new ByteArrayInputStream(bytes));
    }

    private static IncomingFile fresh(String name) {
        return file(name, "innehåll " + UUID.randomUUID());
    }

    private Outcome<Attached> add(Actor actor, RecordRef record, IncomingFile... files) {
        Received received = receiving.receive(actor, List.of(), List.of(files));
        return attachments.attach(actor, new AttachFiles(record, received, null));
    }

    private UUID one(Actor actor, RecordRef record) {
        return done(add(actor, record, fresh("fil.txt"))).ids().getFirst();
    }

    private List<Attachment> list(Actor reader, RecordRef record) {
        return attachments.list(reader, record).orElseThrow();
    }

    @Test
    void whatIsAttachedIsListedGivenOutAndOnTheTimeline() {
        UUID id = done(add(desk, incident, file("skärm.txt", "så här"))).ids().getFirst();
        Actor other = house.person(Role.MANAGEMENT);
        assertThat(list(other, incident)).extracting(Attachment::name).containsExactly("skärm.txt");
        Opened.Content content = (Opened.Content) attachments.open(other, id).orElseThrow();
        assertThat(content.file()).hasContent("så här");
        assertThat(reading.find(other, new IncidentId(incident.id())).orElseThrow().entries())
                .anyMatch(e -> e.text().equals("skärm.txt"));
        assertThat(audit.of(incident.id(), 1).getFirst().command()).isEqualTo("attachments.add");
    }

    @Test
    void whoReadsButDoesNotWorkAddsNothing() {
        Actor reader = house.person(Role.MANAGEMENT);
        assertThat(add(reader, incident, fresh("a.txt"))).isInstanceOf(Outcome.Forbidden.class);
        UUID id = one(desk, incident);
        assertThat(attachments.remove(reader, id, "prov")).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void whoDoesNotReadTheRecordMeetsNoneOfItsFiles() {
        UUID id = one(desk, incident);
        Actor employee = house.person();
        assertThat(attachments.list(employee, incident)).isEmpty();
        assertThat(attachments.find(employee, id)).isEmpty();
        assertThat(attachments.open(employee, id)).isEmpty();
        assertThat(attachments.remove(employee, id, "prov")).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void theFilesOfARestrictedIncidentFollowItsCircleAndReadingThemIsNoted() {
        Actor leader = house.person(Role.INCIDENT_MANAGER);
        IncidentId id = opened(leader);
        UUID file = one(leader, id.ref());
        done(work.restrict(leader, id, 1, "18 kap. 8 § OSL", "Pågår"));
        Actor outside = house.person(Role.INCIDENT_MANAGER);
        assertThat(attachments.list(outside, id.ref())).isEmpty();
        assertThat(attachments.open(outside, file)).isEmpty();
        Actor inside = access.actor(leader.person()).orElseThrow();
        assertThat(attachments.open(inside, file)).isPresent();
        assertThat(
                        db.fetchSingle(
                                        "select count(*) from access.restricted_reading where record = ? and kind = 'attachment' and person = ?",
                                        file,
                                        inside.person())
                                .get(0, Long.class))
                .isEqualTo(1);
    }

    @Test
    void aReporterMeetsTheOwnFilesAndNotThoseOfTheHandlers() {
        Actor karin = house.person();
        Received sent = receiving.receive(karin, List.of(), List.of(fresh("mejl.txt")));
        IncidentId id = done(reporting.report(karin, report(sent, null)));
        UUID handlers = one(desk, id.ref());
        assertThat(list(karin, id.ref())).extracting(Attachment::name).containsExactly("mejl.txt");
        assertThat(attachments.open(karin, handlers)).isEmpty();
        assertThat(list(desk, id.ref())).hasSize(2);
        UUID more = one(karin, id.ref());
        assertThat(attachments.open(karin, more)).isPresent();
        done(attachments.remove(karin, more, "Fel bild"));
        assertThat(attachments.remove(karin, handlers, "prov"))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    private static ReportEvent report(
            Received files, ReportEvent.@org.jspecify.annotations.Nullable Numbers numbers) {
        return new ReportEvent(
                ReportKind.OTHER,
                "Ett konstigt brev",
                ReportEvent.When.NOW,
                null,
                "",
                Known.UNKNOWN,
                "",
                UUID.randomUUID(),
                numbers,
                files);
    }

    @Test
    void aPersonalNumberInANameIsAskedAboutAndCanBeTakenOut() {
        Received files =
                receiving.receive(desk, List.of(), List.of(fresh("811228-9874 utdrag.txt")));
        assertThat(attachments.attach(desk, new AttachFiles(incident, files, null)))
                .isInstanceOf(Outcome.Confirm.class);
        done(
                attachments.attach(
                        desk, new AttachFiles(incident, files, AttachFiles.Numbers.REMOVE)));
        assertThat(list(desk, incident).getFirst().name())
                .doesNotContain("811228")
                .endsWith(" utdrag.txt");
        Actor karin = house.person();
        Received sent = receiving.receive(karin, List.of(), List.of(fresh("811228-9874.txt")));
        assertThat(reporting.report(karin, report(sent, null))).isInstanceOf(Outcome.Confirm.class);
    }

    @Test
    void theSameContentTwiceIsAttachedOnceAndStoredOnce() {
        String content = "samma " + UUID.randomUUID();
        Attached first = done(add(desk, incident, file("a.txt", content)));
        Attached second = done(add(desk, incident, file("b.txt", content)));
        assertThat(second.ids()).isEqualTo(first.ids());
        assertThat(second.known()).isEqualTo(1);
        assertThat(list(desk, incident)).hasSize(1);
        RecordRef other = opened(desk).ref();
        UUID elsewhere = done(add(desk, other, file("c.txt", content))).ids().getFirst();
        assertThat(((Opened.Content) attachments.open(desk, elsewhere).orElseThrow()).file())
                .isEqualTo(
                        ((Opened.Content)
                                        attachments
                                                .open(desk, first.ids().getFirst())
                                                .orElseThrow())
                                .file());
    }

    @Test
    void aRemovedFileIsGivenToNobodyAndStaysInTheListWithItsReason() {
        UUID id = one(desk, incident);
        assertThat(attachments.remove(desk, id, " ")).isInstanceOf(Outcome.Invalid.class);
        done(attachments.remove(desk, id, "Fel fil"));
        assertThat(attachments.open(desk, id)).isEmpty();
        assertThat(attachments.remove(desk, id, "igen")).isInstanceOf(Outcome.Conflict.class);
        Attachment removed = list(desk, incident).getFirst();
        assertThat(removed.removal()).extracting(Attachment.Removal::why).isEqualTo("Fel fil");
        assertThat(reading.find(desk, new IncidentId(incident.id())).orElseThrow().entries())
                .anyMatch(e -> e.text().equals("fil.txt. Fel fil"));
        assertThat(audit.of(incident.id(), 1).getFirst().reason()).isEqualTo("Fel fil");
        done(add(desk, incident, fresh("ny.txt")));
    }

    @Test
    void emptyFilesAndTooManyAreRefusedInWordsAndTheRestIsKept() {
        Received received =
                receiving.receive(desk, List.of(), List.of(file("tom.txt", ""), fresh("full.txt")));
        assertThat(received.names()).containsExactly("full.txt");
        assertThat(received.refused())
                .singleElement()
                .satisfies(e -> assertThat(e.arguments()).contains("tom.txt"));
        assertThat(attachments.attach(desk, new AttachFiles(incident, received, null)))
                .isInstanceOf(Outcome.Invalid.class);
        List<IncomingFile> many = new ArrayList<>();
        for (int i = 0; i < 19; i++) {
            many.add(fresh(i + ".txt"));
        }
        Received kept = receiving.receive(desk, received.ids(), many);
        done(attachments.attach(desk, new AttachFiles(incident, kept, null)));
        assertThat(list(desk, incident)).hasSize(20);
        assertThat(add(desk, incident, fresh("en till.txt"))).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void anotherPersonsUploadIsNoneOfMine() {
        Received mine = receiving.receive(desk, List.of(), List.of(fresh("a.txt")));
        Actor other = house.person(Role.SERVICE_DESK);
        assertThat(attachments.attach(other, new AttachFiles(incident, mine, null)))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void aMeasureHasTheEvidenceOfItsOwnerAndItsVerifier() {
        Actor owner = house.person();
        ActionId id =
                done(
                        actions.create(
                                house.person(Role.CISO),
                                new CreateAction(
                                        "Byt lås",
                                        "",
                                        owner.person(),
                                        LocalDate.of(2099, 1, 1),
                                        "Låset håller",
                                        Area.GOVERNANCE,
                                        null)));
        one(owner, id.ref());
        one(house.person(Role.CONTROLLER), id.ref());
        Actor colleague = house.person();
        assertThat(list(colleague, id.ref())).hasSize(2);
        assertThat(add(colleague, id.ref(), fresh("a.txt"))).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void aRecordOfAKindWithoutFilesHasNone() {
        assertThat(add(desk, new RecordRef("alert", incident.id()), fresh("a.txt")))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void twentyAtOnceAddAndTheLimitHolds() throws Exception {
        List<java.util.concurrent.Callable<Outcome<Attached>>> adding = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            adding.add(() -> add(desk, incident, fresh("x.txt")));
        }
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(6)) {
            for (var one : threads.invokeAll(adding)) {
                one.get();
            }
        }
        assertThat(list(desk, incident)).hasSize(20);
    }
}
