package se.varn.act.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;
import se.varn.TestClock;
import se.varn.TestHouse;
import se.varn.VarnTest;
import se.varn.foundation.access.Access;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.FieldError;
import se.varn.foundation.access.Outcome;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.Audit;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.notifications.Notifications;
import se.varn.foundation.records.Card;
import se.varn.foundation.records.Cards;
import se.varn.foundation.shell.ListQuery;

@VarnTest
class ClocksTests {
    private static final Instant KNOWN = TermsTests.instant("2027-03-01T10:00+01:00");

    @Autowired Clocks clocks;
    @Autowired ClockLists lists;
    @Autowired ClockWatch watch;
    @Autowired Law law;
    @Autowired Access access;
    @Autowired Audit audit;
    @Autowired Cards cards;
    @Autowired Notifications notifications;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate transaction;
    @Autowired TestHouse house;
    @Autowired TestClock time;

    private Actor manager = Actor.system();

    @BeforeEach
    void itIsTheDayAfter() {
        manager = house.person(Role.INCIDENT_MANAGER);
        time.set(KNOWN.plus(Duration.ofHours(1)));
    }

    @AfterEach
    void letTimeGo() {
        time.release();
    }

    /** An incident as its own room would tell of it. */
    private record Incident(UUID id, String number) {
        Subject known(Instant known, @Nullable Instant handled, @Nullable UUID circle) {
            return new Subject(
                    new RecordRef("incident", id),
                    number,
                    "Kanariefågeln sjunger",
                    circle,
                    Set.of("GDPR", "CSL"),
                    known.minus(Duration.ofMinutes(30)),
                    known,
                    null,
                    handled);
        }
    }

    private static Incident incident() {
        UUID id = UUID.randomUUID();
        return new Incident(id, "INC-P-" + id.toString().substring(0, 8));
    }

    private void update(Subject subject) {
        transaction.executeWithoutResult(_ -> clocks.update(manager, subject));
    }

    private Incident opened() {
        Incident incident = incident();
        update(incident.known(KNOWN, null, null));
        return incident;
    }

    private ClockRow clock(Incident incident, String rule) {
        return clocks.of(manager, incident.id()).stream()
                .filter(c -> c.rule().equals(rule))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no clock " + rule));
    }

    private Outcome<ClockId> send(ClockRow clock, Instant at, String late, boolean ongoing) {
        return clocks.registerSent(
                manager,
                new RegisterReport(
                        new ClockId(clock.id()),
                        clock.version(),
                        at,
                        "IMY-2027-17",
                        "Det som var känt",
                        late,
                        ongoing));
    }

    private static <R> R done(Outcome<R> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done<R>) outcome).result();
    }

    private static List<String> faults(Outcome<?> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Invalid.class);
        return ((Outcome.Invalid<?>) outcome).errors().stream().map(FieldError::field).toList();
    }

    @Test
    void bothAuthoritiesClocksRunFromWhatWasKnownAndTheRestSayWhatStartsThem() {
        Incident incident = opened();
        Map<String, ClockPhase> phases =
                clocks.of(manager, incident.id()).stream()
                        .collect(
                                java.util.stream.Collectors.toMap(
                                        ClockRow::rule, c -> c.phase(KNOWN)));
        assertThat(phases)
                .isEqualTo(
                        Map.of(
                                "gdpr-33", ClockPhase.RUNNING,
                                "gdpr-34", ClockPhase.NOT_STARTED,
                                "csl-early-warning", ClockPhase.RUNNING,
                                "csl-notification", ClockPhase.RUNNING,
                                "csl-final", ClockPhase.NOT_STARTED));
        assertThat(clock(incident, "gdpr-33").due()).isEqualTo(new Due(plus(72), plus(72), false));
        ClockRow waiting = clock(incident, "csl-final");
        assertThat(lists.find(manager, new ClockId(waiting.id())).orElseThrow().startsWhen().sv())
                .isEqualTo("startar när detta har skickats: Incidentanmälan");
    }

    private static Instant plus(int hours) {
        return KNOWN.plus(Duration.ofHours(hours));
    }

    @Test
    void theSameFactsAgainChangeNothing() {
        Incident incident = opened();
        long cut = audit.cut();
        update(incident.known(KNOWN, null, null));
        assertThat(audit.cut()).isEqualTo(cut);
    }

    @Test
    void followingIsPartOfACommand() {
        Subject subject = incident().known(KNOWN, null, null);
        assertThatThrownBy(() -> clocks.update(manager, subject))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aLateNotificationNeedsItsReasonAndMovesTheFinalReport() {
        Incident incident = opened();
        Instant sent = plus(100);
        time.set(plus(101));
        ClockRow notification = clock(incident, "csl-notification");
        assertThat(faults(send(notification, sent, "", false))).containsExactly("lateBecause");
        done(send(notification, sent, "Loggarna lästes först då", false));
        ClockRow met = clock(incident, "csl-notification");
        assertThat(met.satisfiedLate()).isTrue();
        assertThat(met.lateBecause()).isEqualTo("Loggarna lästes först då");
        ClockRow last = clock(incident, "csl-final");
        assertThat(last.startedAt()).isEqualTo(sent);
        assertThat(last.due())
                .isEqualTo(
                        new Due(
                                TermsTests.instant("2027-04-06T00:00+02:00"),
                                TermsTests.instant("2027-04-06T00:00+02:00"),
                                true));
    }

    @Test
    void anEarlyNotificationStartsTheFinalReportEarly() {
        Incident incident = opened();
        Instant sent = KNOWN.plus(Duration.ofMinutes(20));
        done(send(clock(incident, "csl-notification"), sent, "", false));
        assertThat(clock(incident, "csl-final").startedAt()).isEqualTo(sent);
        assertThat(clock(incident, "gdpr-33").satisfiedAt()).isNull();
    }

    @Test
    void aProgressReportStandsInOnlyWhileTheIncidentGoesOn() {
        Incident incident = opened();
        done(send(clock(incident, "csl-notification"), KNOWN.plusSeconds(60), "", false));
        Instant progress = TermsTests.instant("2027-03-31T09:00+02:00");
        time.set(progress.plusSeconds(60));
        done(send(clock(incident, "csl-final"), progress, "", true));
        assertThat(clock(incident, "csl-final").satisfiedAt()).isEqualTo(progress);
        assertThat(clock(incident, "csl-final-after-handling").startedAt()).isNull();
        Instant handled = TermsTests.instant("2027-05-10T12:00+02:00");
        time.set(handled.plusSeconds(60));
        update(incident.known(KNOWN, handled, null));
        assertThat(clock(incident, "csl-final-after-handling").startedAt()).isEqualTo(handled);
        ClockRow after = clock(incident, "csl-final-after-handling");
        assertThat(faults(send(after, handled.plusSeconds(30), "", true)))
                .containsExactly("ongoing");
    }

    @Test
    void anEmptyReportNamesEveryField() {
        ClockRow clock = clock(opened(), "gdpr-33");
        var command =
                new RegisterReport(
                        new ClockId(clock.id()), clock.version(), null, "", "", "", true);
        assertThat(faults(clocks.registerSent(manager, command)))
                .containsExactlyInAnyOrder("sentAt", "summary", "ongoing");
        assertThat(faults(send(clock, plus(2), "", false))).containsExactly("sentAt");
        assertThat(faults(send(clock, plus(-3), "", false))).containsExactly("sentAt");
    }

    @Test
    void theSecondOfTwoFormsIsAConflict() {
        ClockRow clock = clock(opened(), "gdpr-33");
        done(send(clock, KNOWN.plusSeconds(60), "", false));
        assertThat(send(clock, KNOWN.plusSeconds(60), "", false))
                .isInstanceOf(Outcome.Conflict.class);
    }

    @Test
    void notReportableNeedsItsReasonAndCitesWhoMayDecide() {
        Incident incident = opened();
        ClockRow clock = clock(incident, "gdpr-33");
        ClockId id = new ClockId(clock.id());
        assertThat(faults(clocks.notReportable(manager, id, clock.version(), " ")))
                .containsExactly("notReason");
        done(clocks.notReportable(manager, id, clock.version(), "Enheten var krypterad"));
        ClockDetail detail = lists.find(manager, id).orElseThrow();
        assertThat(detail.row().phase(plus(100))).isEqualTo(ClockPhase.NOT_REPORTABLE);
        assertThat(detail.row().notReportableReason()).isEqualTo("Enheten var krypterad");
        assertThat(detail.notReportableCites()).contains("delegationsordning");
        assertThat(detail.decided()).isEqualTo(manager.name());
        assertThat(clock(incident, "csl-notification").open()).isTrue();
        assertThat(faults(clocks.reopen(manager, id, detail.row().version(), "")))
                .containsExactly("reopenReason");
        done(clocks.reopen(manager, id, detail.row().version(), "Nyckeln låg i väskan"));
        assertThat(clock(incident, "gdpr-33").phase(KNOWN)).isEqualTo(ClockPhase.RUNNING);
    }

    @Test
    void whoMayNotDecideIsRefusedAndSoIsTheDataProtectionOfficer() {
        ClockRow clock = clock(opened(), "gdpr-33");
        ClockId id = new ClockId(clock.id());
        Set<Role> both = EnumSet.of(Role.CRISIS_MANAGER, Role.DATA_PROTECTION_OFFICER);
        Actor officer = new Actor(manager.person(), "Ombud", "O", manager.unit(), both, Set.of());
        for (Actor other :
                List.of(
                        house.person(),
                        house.person(Role.SOC_ANALYST),
                        house.person(Role.DATA_PROTECTION_OFFICER),
                        officer)) {
            assertThat(clocks.notReportable(other, id, clock.version(), "Nej"))
                    .isInstanceOf(Outcome.Forbidden.class);
        }
        assertThat(lists.find(house.person(Role.DATA_PROTECTION_OFFICER), id)).isPresent();
        assertThat(lists.find(house.person(), id)).isEmpty();
    }

    @Test
    void aReportRegisteredByMistakeIsTakenBack() {
        Incident incident = opened();
        done(send(clock(incident, "csl-notification"), KNOWN.plusSeconds(60), "", false));
        ClockRow met = clock(incident, "csl-notification");
        done(clocks.reopen(manager, new ClockId(met.id()), met.version(), "Fel ärende"));
        assertThat(clock(incident, "csl-notification").open()).isTrue();
        assertThat(clock(incident, "csl-final").startedAt()).isNull();
        assertThat(lists.find(manager, new ClockId(met.id())).orElseThrow().reports())
                .singleElement()
                .satisfies(r -> assertThat(r.withdrawnBecause()).isEqualTo("Fel ärende"));
    }

    @Test
    void aCorrectedInstantMovesTheEndAndKeepsWhatStood() {
        Incident incident = opened();
        ClockRow before = clock(incident, "gdpr-33");
        long cut = audit.cut();
        update(incident.known(KNOWN.minus(Duration.ofHours(5)), null, null));
        ClockRow after = clock(incident, "gdpr-33");
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.due()).isEqualTo(new Due(plus(67), plus(67), false));
        assertThat(reportRow(cut, after.id()).get("due_at"))
                .isEqualTo(java.sql.Timestamp.from(plus(72)));
        assertThat(lists.find(manager, new ClockId(after.id())).orElseThrow().history())
                .anySatisfy(h ->
                        assertThat(h.reason()).isEqualTo("2027-03-01 10.00 → 2027-03-01 05.00"));
    }

    @Test
    void aReportMadeLateAfterwardsIsExplained() {
        Incident incident = opened();
        time.set(plus(71));
        done(send(clock(incident, "gdpr-33"), plus(70), "", false));
        update(incident.known(KNOWN.minus(Duration.ofHours(5)), null, null));
        ClockRow late = clock(incident, "gdpr-33");
        assertThat(late.satisfiedLate()).isTrue();
        assertThat(late.lateBecause()).isNull();
        done(
                clocks.explainLate(
                        manager,
                        new ClockId(late.id()),
                        late.version(),
                        "Kännedom visade sig tidigare"));
        update(incident.known(KNOWN.minus(Duration.ofHours(5)), null, null));
        assertThat(clock(incident, "gdpr-33").lateBecause())
                .isEqualTo("Kännedom visade sig tidigare");
        Map<String, @Nullable Object> row = reportRow(audit.cut(), late.id());
        assertThat(row.get("late")).isEqualTo(true);
        assertThat(row.get("subject_number")).isEqualTo(incident.number());
    }

    private Map<String, @Nullable Object> reportRow(long cut, UUID id) {
        return sql.sql("select * from clocks.report_rows(?) where id = ?")
                .params(cut, id)
                .query()
                .singleRow();
    }

    @Test
    void aTrackThatIsTakenBackLeavesItsClocksWithoutLosingThem() {
        Incident incident = opened();
        Subject both = incident.known(KNOWN, null, null);
        update(
                new Subject(
                        both.ref(),
                        both.number(),
                        both.title(),
                        null,
                        Set.of("CSL"),
                        both.noticedAt(),
                        KNOWN,
                        null,
                        null));
        assertThat(clock(incident, "gdpr-33").phase(KNOWN)).isEqualTo(ClockPhase.SUPERSEDED);
        update(both);
        assertThat(clock(incident, "gdpr-33").phase(KNOWN)).isEqualTo(ClockPhase.RUNNING);
    }

    @Test
    void highRiskStartsTheInformationToThoseConcerned() {
        Incident incident = opened();
        ClockRow waiting = clock(incident, "gdpr-34");
        ClockId id = new ClockId(waiting.id());
        assertThat(faults(clocks.judgeHighRisk(manager, id, plus(5))))
                .containsExactly("highRiskAt");
        done(clocks.judgeHighRisk(manager, id, KNOWN.plusSeconds(60)));
        ClockRow going = clock(incident, "gdpr-34");
        assertThat(going.phase(plus(900))).isEqualTo(ClockPhase.RUNNING);
        assertThat(going.due()).isNull();
    }

    @Test
    void aRestrictedClockIsNowhereForOthers() {
        Actor insider = house.person(Role.INCIDENT_MANAGER);
        UUID circle =
                transaction.execute(_ -> {
                    UUID id = access.openCircle(insider, "x", "prov", List.of(insider.person()));
                    audit.append(
                            manager.person(), "prov", new RecordRef("circle", id), null, Map.of());
                    return id;
                });
        Actor reader = access.actor(insider.person()).orElseThrow();
        Incident incident = incident();
        update(incident.known(KNOWN, null, circle));
        ListQuery query =
                new ListQuery(
                        "/clocks", Map.of("q", incident.number(), "state", "all"), "due", false, 1);
        assertThat(lists.list(reader, query).total()).isEqualTo(5);
        assertThat(lists.list(manager, query).total()).isZero();
        assertThat(lists.all(manager, query, 1000)).isEmpty();
        ClockRow hidden = clocks.of(reader, incident.id()).getFirst();
        assertThat(clocks.of(manager, incident.id())).isEmpty();
        assertThat(lists.find(manager, new ClockId(hidden.id()))).isEmpty();
        assertThat(cards.search(reader, hidden.number(), Set.of(), 9))
                .extracting(Card::number)
                .contains(hidden.number());
        assertThat(cards.search(manager, hidden.number(), Set.of(), 9))
                .extracting(Card::number)
                .doesNotContain(hidden.number());
        assertThat(clocks.notReportable(manager, new ClockId(hidden.id()), 1, "Nej"))
                .isInstanceOf(Outcome.Forbidden.class);
        watch.check(plus(50));
        assertThat(notifications.list(reader, notices()).rows()).isNotEmpty();
        assertThat(notifications.list(manager, notices()).rows())
                .noneMatch(n -> n.number().equals(hidden.number()));
    }

    private static ListQuery notices() {
        return new ListQuery("/notices", Map.of(), "", true, 1);
    }

    @Test
    void eachThresholdWarnsOnceAndIsAcknowledged() {
        Incident incident = opened();
        ClockId id = new ClockId(clock(incident, "gdpr-33").id());
        watch.check(plus(35));
        assertThat(sent(id)).isEmpty();
        watch.check(plus(37));
        assertThat(sent(id)).containsExactly("50%");
        watch.check(plus(37));
        assertThat(sent(id)).containsExactly("50%");
        assertThat(notifications.list(manager, notices()).rows())
                .filteredOn(n -> n.number().equals(clock(incident, "gdpr-33").number()))
                .hasSize(1);
        assertThat(lists.warned(manager)).extracting(ClockRow::id).contains(id.value());
        WarningRow first = warnings(id).getFirst();
        assertThat(clocks.acknowledge(house.person(Role.SOC_ANALYST), id, first.id()))
                .isInstanceOf(Outcome.Forbidden.class);
        done(clocks.acknowledge(manager, id, first.id()));
        assertThat(clocks.acknowledge(manager, id, first.id()))
                .isInstanceOf(Outcome.Conflict.class);
        assertThat(lists.warned(manager)).extracting(ClockRow::id).doesNotContain(id.value());
        watch.check(plus(73));
        assertThat(sent(id)).containsExactly("50%", "75%", "90%", "6 hours before", "");
        assertThat(cards.of(manager, List.of(id.value())).values())
                .extracting(Card::state)
                .containsExactly(ClockPhase.OVERDUE.name());
    }

    @Test
    void aMovedStartPlansWarningsAnewAndAMetClockIsQuiet() {
        Incident incident = opened();
        ClockId id = new ClockId(clock(incident, "gdpr-33").id());
        watch.check(plus(37));
        update(incident.known(KNOWN.plus(Duration.ofMinutes(30)), null, null));
        assertThat(sent(id)).isEmpty();
        time.set(plus(2));
        done(send(clock(incident, "gdpr-33"), plus(1), "", false));
        watch.check(plus(80));
        assertThat(sent(id)).isEmpty();
    }

    private List<WarningRow> warnings(ClockId id) {
        return lists.find(manager, id).orElseThrow().warnings();
    }

    private List<String> sent(ClockId id) {
        return warnings(id).stream().filter(w -> w.sentAt() != null).map(WarningRow::lead).toList();
    }

    @Test
    void anUnconfirmedRuleStartsNoClockUntilTheLawyerConfirmsIt() {
        Incident incident = opened();
        assertThat(lists.unconfirmed(house.person(Role.LAWYER), incident.id()))
                .extracting(r -> r.id().value())
                .contains("mcffs-2026-7-notification");
        Actor lawyer = house.person(Role.LAWYER);
        RuleId rule = new RuleId("mcffs-2026-7-warning");
        var blank = new ConfirmLaw(rule, LawFact.TERM, "tre dagar", "", "");
        assertThat(faults(law.confirm(lawyer, blank)))
                .containsExactlyInAnyOrder("value", "registrationNumber");
        assertThat(law.confirm(manager, blank)).isInstanceOf(Outcome.Forbidden.class);
        done(law.confirm(lawyer, new ConfirmLaw(rule, LawFact.TERM, "8 hours", "2027/1", "")));
        assertThat(clocks.of(manager, incident.id())).noneMatch(c -> c.rule().equals(rule.value()));
        done(law.confirm(lawyer, new ConfirmLaw(rule, LawFact.RULE, "", "2027/2", "Läst")));
        ClockRow clock = clock(incident, rule.value());
        assertThat(clock.law()).isTrue();
        assertThat(clock.term().sv()).isEqualTo("8 timmar");
        assertThat(law.row(rule.value()).orElseThrow().said())
                .extracting(Confirmation::registrationNumber)
                .containsExactly("2027/1", "2027/2");
        done(
                law.confirm(
                        lawyer,
                        new ConfirmLaw(rule, LawFact.IN_FORCE_TO, "2026-07-01", "2027/3", "")));
        assertThat(clock(incident, rule.value()).supersededAt()).isNotNull();
    }

    @Test
    void everyShippedRegimeHasItsTrack() {
        for (Regime regime : RegimesFile.shipped().all()) {
            assertThat(Track.values())
                    .as(regime.id().toString())
                    .anyMatch(t -> t.covers(regime.id()));
        }
    }
}
