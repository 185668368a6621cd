package se.varn.account.disclosures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.varn.ArchiveHouse.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.varn.ArchiveHouse;
import se.varn.TestClock;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.act.incidents.AddNote;
import se.varn.act.incidents.IncidentId;
import se.varn.act.incidents.IncidentWork;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.shell.ListQuery;

@VarnTest
class DisclosureTests {
    private static final String SECRET =
            "Brandväggen Hemlighetsboken släpper igenom 198.51.100.77 på port 4444.";
    private static final String OPEN = "Tjänsten stod stilla i tre timmar.";

    @Autowired Disclosures disclosures;
    @Autowired DisclosureWork work;
    @Autowired Deciding deciding;
    @Autowired SelectionStore selection;
    @Autowired Provisions provisions;
    @Autowired ArchiveHouse archive;
    @Autowired IncidentWork incidents;
    @Autowired Access access;
    @Autowired TestHouse house;
    @Autowired TestClock clock;
    @Autowired DSLContext db;

    /** A registrar, a lawyer and an incident manager, and a request of theirs. */
    private final class Office {
        final Actor registrar = house.person(Role.REGISTRAR);
        final Actor lawyer = house.person(Role.LAWYER);
        final Actor lead = house.person(Role.INCIDENT_MANAGER);
        final UUID incident = archive.incident(lead, "Driftstopp", OPEN + " " + SECRET);
        final DisclosureId request = ask(registrar);

        Office() {
            confirm("OSL-18-8");
            confirm(Provision.APPEAL);
        }

        void confirm(String code) {
            Provision p = java.util.Objects.requireNonNull(provisions.byCode().get(code));
            if (!p.confirmed()) {
                done(
                        provisions.confirm(
                                lawyer,
                                new ConfirmProvision(
                                        code,
                                        p.provision(),
                                        p.protects().sv(),
                                        p.requirement(),
                                        "Dnr 2026/7")));
            }
        }

        String number() {
            return db.fetchSingle("select number from incidents.incident where id = ?", incident)
                    .get(0, String.class);
        }

        UUID taken() {
            done(work.select(registrar, request, number()));
            return selected().id();
        }

        SelectedRow selected() {
            return disclosures.find(lawyer, request).orElseThrow().selected().getFirst();
        }

        Outcome<DisclosureId> test(Map<String, String> masks, boolean rest) {
            SelectedRow row = selected();
            Map<UUID, String> judgements = new HashMap<>();
            for (SentenceRow s : work.open(lawyer, request, row.id()).orElseThrow().sentences()) {
                masks.forEach((text, code) -> {
                    if (s.text().equals(text)) {
                        judgements.put(s.id(), code);
                    }
                });
            }
            return work.test(
                    lawyer,
                    new TestRecord(
                            request,
                            row.id(),
                            row.version(),
                            judgements,
                            "Den som vet det kan gå runt skyddet.",
                            rest));
        }

        Outcome<DecisionKind> decide(String motive) {
            int version = disclosures.find(registrar, request).orElseThrow().version();
            return deciding.decide(registrar, request, version, motive, false);
        }
    }

    private DisclosureId ask(Actor registrar) {
        return done(
                disclosures.ask(
                        registrar,
                        new AskDisclosure(
                                Instant.now(),
                                Channel.MAIL,
                                "Alla incidentrapporter från oktober",
                                "",
                                HandoutForm.COPY)));
    }

    /** Every byte of a PDF, its streams unpacked. */
    private static String unpacked(byte[] pdf) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (var key : document.getDocument().getXrefTable().keySet()) {
                COSObject object = document.getDocument().getObjectFromPool(key);
                COSBase base = object.getObject();
                if (base instanceof COSStream stream) {
                    try (var in = stream.createInputStream()) {
                        in.transferTo(out);
                    }
                } else if (base != null) {
                    out.write(base.toString().getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return out.toString(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }

    @Test
    void aMaskedSentenceReachesNeitherTheTextNorTheBytesOfWhatIsHandedOut() throws Exception {
        Office office = new Office();
        office.taken();
        done(office.test(Map.of(SECRET, "OSL-18-8"), true));
        assertThat(done(office.decide("En mening röjer ett skydd.")))
                .isEqualTo(DecisionKind.PARTLY);
        byte[] handout =
                disclosures
                        .document(
                                office.registrar, office.request, Disclosures.DocumentKind.HANDOUT)
                        .orElseThrow();
        byte[] decision =
                disclosures
                        .document(
                                office.registrar, office.request, Disclosures.DocumentKind.DECISION)
                        .orElseThrow();
        assertThat(text(handout)).contains(OPEN, "[Maskat: OSL 18 kap. 8 § 3]");
        for (byte[] file : List.of(handout, decision)) {
            assertThat(text(file)).doesNotContain("Hemlighetsboken", "4444");
            // Four digits alone stand among a file's bytes by chance now and then.
            assertThat(unpacked(file))
                    .doesNotContain("Hemlighetsboken", "198.51.100.77", "port 4444");
        }
        assertThat(text(decision))
                .contains("kammarrätten", "tre veckor", "Den som vet det kan gå runt skyddet.");
        VeraGreenfieldFoundryProvider.initialise();
        for (byte[] file : List.of(handout, decision)) {
            try (PDFAParser parser =
                            Foundries.defaultInstance()
                                    .createParser(
                                            new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
                    var validator =
                            Foundries.defaultInstance()
                                    .createValidator(PDFAFlavour.PDFUA_1, false)) {
                assertThat(validator.validate(parser).isCompliant()).isTrue();
            }
        }
    }

    @Test
    void theMarkSaysNothingOfHowLongTheMaskedTextIs() throws Exception {
        Office office = new Office();
        office.taken();
        done(office.test(Map.of(SECRET, "OSL-18-8", "Driftstopp", "OSL-18-8"), true));
        done(office.decide("Två uppgifter maskas."));
        String handedOut =
                text(
                        disclosures
                                .document(
                                        office.registrar,
                                        office.request,
                                        Disclosures.DocumentKind.HANDOUT)
                                .orElseThrow());
        assertThat(handedOut.split("\\[Maskat: OSL 18 kap. 8 § 3\\]", -1))
                .hasSize(office.selected().masked() + 1);
        assertThat(handedOut).doesNotContain("Hemlighetsboken", "Driftstopp");
    }

    @Test
    void whatIsAllOpenIsHandedOutInFullWithoutReasonsOrAppeal() throws Exception {
        Office office = new Office();
        office.taken();
        done(office.test(Map.of(), true));
        assertThat(done(office.decide(""))).isEqualTo(DecisionKind.FULL);
        assertThat(
                        text(
                                disclosures
                                        .document(
                                                office.registrar,
                                                office.request,
                                                Disclosures.DocumentKind.DECISION)
                                        .orElseThrow()))
                .doesNotContain("kammarrätten");
    }

    @Test
    void aRefusalHandsNothingOutAndHoldsItsRecordsWhileItCanBeAppealed() {
        Office office = new Office();
        office.taken();
        Map<String, String> all = new HashMap<>();
        work.open(office.lawyer, office.request, office.selected().id())
                .orElseThrow()
                .sentences()
                .forEach(s -> all.put(s.text(), "OSL-18-8"));
        done(office.test(all, false));
        assertThat(done(office.decide("Allt röjer skyddet."))).isEqualTo(DecisionKind.REFUSED);
        assertThat(
                        disclosures.document(
                                office.registrar, office.request, Disclosures.DocumentKind.HANDOUT))
                .isEmpty();
        int version = disclosures.find(office.registrar, office.request).orElseThrow().version();
        done(disclosures.handOut(office.registrar, office.request, version, "Med e-post"));
        assertThat(selection.waitingFor(List.of(office.incident))).containsKey(office.incident);
        clock.set(Instant.now().plus(Duration.ofDays(91)));
        try {
            assertThat(selection.waitingFor(List.of(office.incident))).isEmpty();
        } finally {
            clock.release();
        }
    }

    @Test
    void whatIsMaskedInOnePlaceAndOpenInAnotherIsAskedAbout() {
        Office office = new Office();
        office.taken();
        SelectedRow row = office.selected();
        UUID first =
                work
                        .open(office.lawyer, office.request, row.id())
                        .orElseThrow()
                        .sentences()
                        .stream()
                        .filter(s -> s.text().equals(SECRET))
                        .findFirst()
                        .orElseThrow()
                        .id();
        done(
                work.test(
                        office.lawyer,
                        new TestRecord(
                                office.request,
                                row.id(),
                                row.version(),
                                Map.of(first, "OSL-18-8"),
                                "Skäl",
                                true)));
        assertThat(office.decide("En mening röjer ett skydd."))
                .isEqualTo(
                        new Outcome.Confirm<>(DisclosuresText.ALSO_OPEN, List.of(office.number())));
    }

    @Test
    void nothingIsDecidedBeforeEverySentenceIsTested() {
        Office office = new Office();
        office.taken();
        assertThat(office.decide("x")).isInstanceOf(Outcome.Invalid.class);
        done(office.test(Map.of(SECRET, "OSL-18-8"), false));
        assertThat(office.decide("x")).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void aDocumentThatHasChangedIsTakenOutAnewAndKeepsTheTestsOfWhatIsTheSame() {
        Office office = new Office();
        office.taken();
        done(office.test(Map.of(SECRET, "OSL-18-8"), true));
        int masked = office.selected().masked();
        done(
                incidents.note(
                        office.lead,
                        new AddNote(
                                new IncidentId(office.incident),
                                "Ny anteckning.",
                                null,
                                "",
                                false,
                                false)));
        assertThat(office.decide("En mening röjer ett skydd.")).isInstanceOf(Outcome.Invalid.class);
        done(work.select(office.registrar, office.request, office.number()));
        SelectedRow renewed = office.selected();
        assertThat(renewed.untested()).isPositive().isLessThan(renewed.sentences());
        assertThat(renewed.masked()).isEqualTo(masked).isPositive();
        done(office.test(Map.of(), true));
        assertThat(done(office.decide("En mening röjer ett skydd.")))
                .isEqualTo(DecisionKind.PARTLY);
    }

    @Test
    void aProvisionThatTheLawyerHasNotConfirmedCarriesNoDecision() {
        Office office = new Office();
        office.taken();
        done(office.test(Map.of(SECRET, "OSL-15-2"), true));
        assertThat(office.decide("Försvaret.")).isInstanceOf(Outcome.Invalid.class);
        assertThat(
                        provisions.confirm(
                                office.registrar,
                                new ConfirmProvision(
                                        "OSL-15-2", "x", "y", Requirement.STRAIGHT, "z")))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void maskingNeedsAHarmTestInWordsAndAProvisionThatMasks() {
        Office office = new Office();
        office.taken();
        SelectedRow row = office.selected();
        UUID sentence =
                work.open(office.lawyer, office.request, row.id())
                        .orElseThrow()
                        .sentences()
                        .getFirst()
                        .id();
        assertThat(
                        work.test(
                                office.lawyer,
                                new TestRecord(
                                        office.request,
                                        row.id(),
                                        row.version(),
                                        Map.of(sentence, "OSL-18-8"),
                                        " ",
                                        true)))
                .isEqualTo(new Outcome.Invalid<>("reasoning", DisclosuresText.REASONING_MISSING));
        assertThat(
                        work.test(
                                office.lawyer,
                                new TestRecord(
                                        office.request,
                                        row.id(),
                                        row.version(),
                                        Map.of(sentence, Provision.APPEAL),
                                        "Skäl",
                                        true)))
                .isEqualTo(new Outcome.Invalid<>("reasoning", DisclosuresText.JUDGEMENT_WRONG));
    }

    @Test
    void aDecisionIsFrozenWithItsDigests() {
        Office office = new Office();
        office.taken();
        done(office.test(Map.of(), true));
        done(office.decide(""));
        DisclosureDetail detail = disclosures.find(office.registrar, office.request).orElseThrow();
        byte[] file =
                disclosures
                        .document(
                                office.registrar, office.request, Disclosures.DocumentKind.HANDOUT)
                        .orElseThrow();
        assertThat(java.util.Objects.requireNonNull(detail.decision()).handoutDigest())
                .isEqualTo(Digests.sha256(file));
        assertThatThrownBy(() -> db.execute("update disclosures.document set sha256 = ''"))
                .hasStackTraceContaining("frozen");
        assertThat(office.test(Map.of(), true)).isInstanceOf(Outcome.Conflict.class);
        assertThat(work.select(office.registrar, office.request, office.number()))
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(work.remove(office.registrar, office.request, office.selected().id()))
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(
                        disclosures.handOut(
                                office.registrar,
                                office.request,
                                detail.version(),
                                "Med e-post i dag"))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void eachDoesTheOwnPartAndReportersNothing() {
        Office office = new Office();
        office.taken();
        SelectedRow row = office.selected();
        TestRecord test =
                new TestRecord(office.request, row.id(), row.version(), Map.of(), "", true);
        assertThat(work.test(office.registrar, test)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(work.select(office.lawyer, office.request, office.number()))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(deciding.decide(office.lawyer, office.request, 1, "", false))
                .isInstanceOf(Outcome.Forbidden.class);
        for (Actor other : List.of(house.person(), office.lead)) {
            assertThat(disclosures.find(other, office.request)).isEmpty();
            assertThat(work.open(other, office.request, row.id())).isEmpty();
            assertThat(
                            disclosures
                                    .list(
                                            other,
                                            new ListQuery(
                                                    "/disclosures", Map.of(), "received", true, 1))
                                    .total())
                    .isZero();
        }
    }

    @Test
    void aDocumentThatIsRestrictedLaterIsSeenOnlyByItsCircle() {
        Office office = new Office();
        UUID selected = office.taken();
        done(office.test(Map.of(), true));
        int version =
                db.fetchSingle(
                                "select version from incidents.incident where id = ?",
                                office.incident)
                        .get(0, Integer.class);
        done(
                incidents.restrict(
                        office.lead,
                        new IncidentId(office.incident),
                        version,
                        "18 kap. 8 § OSL",
                        "prov"));
        assertThat(work.open(office.lawyer, office.request, selected)).isEmpty();
        DisclosureDetail seen = disclosures.find(office.registrar, office.request).orElseThrow();
        assertThat(seen.selected()).isEmpty();
        assertThat(seen.hidden()).isEqualTo(1);
        assertThat(office.decide("")).isInstanceOf(Outcome.Invalid.class);
        assertThat(work.select(house.person(Role.REGISTRAR), office.request, office.number()))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void aRequestIsRegisteredWithoutSayingWhoOrWhy() {
        Actor registrar = house.person(Role.REGISTRAR);
        DisclosureId id = ask(registrar);
        assertThat(disclosures.find(registrar, id).orElseThrow().replyTo()).isEmpty();
        assertThat(
                        disclosures.ask(
                                registrar,
                                new AskDisclosure(
                                        Instant.now().plusSeconds(3600),
                                        null,
                                        "Allt om 19121212-1212",
                                        "",
                                        null)))
                .isInstanceOf(Outcome.Invalid.class);
        done(disclosures.withdraw(registrar, id, 1, "Ringde och tog tillbaka"));
        assertThat(disclosures.find(registrar, id).orElseThrow().row().state())
                .isEqualTo(DisclosureState.WITHDRAWN);
    }

    @Test
    void waitingIsCountedInWorkingDays() {
        Instant friday = Instant.parse("2026-11-20T10:00:00Z");
        assertThat(DisclosureStore.workingDays(friday, Instant.parse("2026-11-20T15:00:00Z")))
                .isZero();
        assertThat(DisclosureStore.workingDays(friday, Instant.parse("2026-11-22T10:00:00Z")))
                .isZero();
        assertThat(DisclosureStore.workingDays(friday, Instant.parse("2026-11-24T10:00:00Z")))
                .isEqualTo(2);
    }
}
