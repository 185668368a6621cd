package se.varn.act.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import se.varn.foundation.text.Message;

class RegimesTests {
    private final Regimes shipped = RegimesFile.shipped();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "in-force.csv", delimiter = '|', numLinesToSkip = 1)
    void theIncidentsDayPicksTheRegimes(
            String why, String noticed, @Nullable String known, @Nullable String expected) {
        Facts facts = Facts.none().with(Trigger.NOTICED, TermsTests.instant(noticed));
        if (known != null) {
            facts = facts.with(Trigger.KNOWN, TermsTests.instant(known));
        }
        Set<String> dated = Set.of("gdpr", "csl", "msbfs-2020-8", "mcffs-2026-7");
        List<String> picked =
                shipped.inForceFor(facts, TermsTests.SWEDEN).stream()
                        .map(r -> r.regime().value())
                        .filter(dated::contains)
                        .distinct()
                        .toList();
        assertThat(picked)
                .as(why)
                .isEqualTo(expected == null ? List.of() : List.of(expected.split(" ", -1)));
    }

    @Test
    void nothingIsInForceForAnIncidentWithoutAnyInstant() {
        assertThat(shipped.inForceFor(Facts.none(), TermsTests.SWEDEN)).isEmpty();
    }

    @Test
    void onlyConfirmedRulesAreAppliedAsLaw() {
        assertThat(
                        shipped.all().stream()
                                .flatMap(r -> r.rules().stream())
                                .filter(r -> !r.appliedAsLaw()))
                .extracting(r -> r.id().value())
                .containsExactlyInAnyOrder(
                        "mcffs-2026-7-warning",
                        "mcffs-2026-7-notification",
                        "mcffs-2026-7-final",
                        "polisanmalan");
    }

    @Test
    void theAgencysLawyerCanConfirmARule() {
        RuleId warning = new RuleId("mcffs-2026-7-warning");
        Regimes confirmed = shipped.confirmedHere(Set.of(warning));
        assertThat(confirmed.rule(warning).provenance().certainty())
                .isEqualTo(Certainty.CONFIRMED_HERE);
        assertThat(confirmed.rule(warning).appliedAsLaw()).isTrue();
        assertThat(confirmed.rule(new RuleId("mcffs-2026-7-final")).appliedAsLaw()).isFalse();
        assertThat(shipped.rule(warning).appliedAsLaw()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-31, MSB",
        "2026-01-01, MCF",
        "2026-06-30, MCF",
        "2026-07-01, NCSC",
        "2026-11-23, NCSC",
    })
    void theReceiverIsWhoeverItIsOnTheDayOfSending(LocalDate day, String name) {
        Rule rule = shipped.rule(new RuleId("csl-notification"));
        assertThat(shipped.receiver(rule, day).orElseThrow().name().sv())
                .contains("(" + name + ")");
    }

    @Test
    void theFinalReportsFollowTheNotification() {
        assertThat(shipped.followers(new RuleId("csl-notification")))
                .extracting(r -> r.id().value())
                .containsExactly("csl-final");
        assertThat(shipped.followers(new RuleId("csl-final")))
                .extracting(r -> r.id().value())
                .containsExactly("csl-final-after-handling");
    }

    @Test
    void hourTermsNeverMovePastHolidaysAndWeekAndMonthTermsDo() {
        assertThat(shipped.all().stream().flatMap(r -> r.rules().stream()))
                .allSatisfy(r ->
                        assertThat(r.movesPastHolidays())
                                .as(r.id().value())
                                .isEqualTo(
                                        r.term() instanceof Term.Months
                                                || r.term() instanceof Term.Weeks));
    }

    @Test
    void aTermIsWrittenInBothLanguages() {
        assertThat(new Term.Hours(72).wording()).isEqualTo(Message.of("72 timmar", "72 hours"));
        assertThat(new Term.Months(1).wording()).isEqualTo(Message.of("1 månad", "1 month"));
        assertThat(new Term.Weeks(4).wording()).isEqualTo(Message.of("4 veckor", "4 weeks"));
        assertThat(new Term.Days(1).wording()).isEqualTo(Message.of("1 dag", "1 day"));
    }

    @Nested
    class BadFiles {
        private static final String GOOD =
                """
                authorities:
                  - id: imy
                    periods:
                      - to: 2020-12-31
                        name: {sv: DI, en: DI}
                        channel: {sv: post, en: post}
                        certainty: SECOND_HAND
                        verified: 2026-11-23
                      - from: 2021-01-01
                        name: {sv: IMY, en: IMY}
                        channel: {sv: e-tjänst, en: e-service}
                        certainty: SECOND_HAND
                        verified: 2026-11-23
                regimes:
                  - id: gdpr
                    name: {sv: Dataskydd, en: Data protection}
                    rules:
                      - id: gdpr-33
                        name: {sv: Anmälan, en: Notification}
                        provision: art. 33
                        receiver: imy
                        report: NOTIFICATION
                        starts: {at: KNOWN}
                        pickedBy: KNOWN
                        term: 72 hours
                        movesPastHolidays: false
                        inForce: {from: 2018-05-25}
                        certainty: CONFIRMED
                        source: https://example.org/gdpr
                        verified: 2026-11-23
                        warnings: [50%]
                        mayDecideNot: {sv: chefen, en: the head}
                """;

        @Test
        void theModelFileIsGood() {
            assertThat(RegimesFile.parse("r.yaml", GOOD).all()).hasSize(1);
        }

        @ParameterizedTest(name = "{0} -> {1}")
        @CsvSource(
                delimiter = '|',
                quoteCharacter = '"',
                textBlock =
                        """
                        term: 72 hours | term: 72 parsecs | line 25, regimes[0].rules[0].term: '72 parsecs' is not a term
                        term: 72 hours | term: 0 hours | '0 hours' is not a term
                        term: 72 hours | term: {sv: skyndsamt} | regimes[0].rules[0].term: 'en' is missing
                        term: 72 hours | term: {sv: skyndsamt, en: promptly} | leave 'warnings' out
                        term: 72 hours | "" | rules[0]: 'term' is missing
                        movesPastHolidays: false | movesPastHolidays: true | only be true for terms in days, weeks or months
                        movesPastHolidays: false | movesPastHolidays: ja | neither true nor false
                        starts: {at: KNOWN} | starts: {at: KNOW} | 'KNOW' is none of [NOTICED, KNOWN
                        starts: {at: KNOWN} | starts: {at: KNOWN, of: gdpr-33} | needed with NOTIFICATION_SENT, and only there
                        starts: {at: KNOWN} | starts: {at: NOTIFICATION_SENT} | needed with NOTIFICATION_SENT
                        starts: {at: KNOWN} | starts: {at: NOTIFICATION_SENT, of: gdpr-99} | 'gdpr-99', which does not exist
                        starts: {at: KNOWN} | starts: {at: NOTIFICATION_SENT, of: gdpr-33} | starts from itself
                        starts: {at: KNOWN} | starts: {at: KNOWN, ongoingAtDueOf: gdpr-33} | only stand with INCIDENT_HANDLED
                        pickedBy: KNOWN | pickedBy: INCIDENT_HANDLED | an instant at the incident's beginning
                        inForce: {from: 2018-05-25} | inForce: {from: 25/5 2018} | '25/5 2018' is not a date
                        inForce: {from: 2018-05-25} | inForce: {from: 2018-05-25, to: 2018-05-24} | ends before it begins
                        certainty: CONFIRMED | certainty: CONFIRMED_HERE | a file cannot
                        source: https://example.org/gdpr | "" | a confirmed fact names its source
                        source: https://example.org/gdpr | source: http://example.org/gdpr | begins with https://
                        warnings: [50%] | warnings: [half] | 'half' is not a warning
                        warnings: [50%] | warnings: 50% | a list is expected here
                        receiver: imy | receiver: imi | has receiver 'imi'; the authorities are imy
                        receiver: imy | reciever: imy | 'reciever' is not known here
                        id: gdpr-33 | id: GDPR 33 | 'GDPR 33' is not an id
                        from: 2021-01-01 | from: 2021-01-02 | must begin the day after
                        provision: art. 33 | "provision: " | 'provision' is missing
                        verified: 2026-11-23 | verified: {} | a text is expected here
                        """)
        void aMistakeIsNamedWithItsPlace(String good, @Nullable String bad, String message) {
            String file = GOOD.replace(good, bad == null ? "" : bad);
            assertThatThrownBy(() -> RegimesFile.parse("r.yaml", file))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("r.yaml line ")
                    .hasMessageContaining(message);
        }

        @Test
        void twiceTheSameIsRefused() {
            String rule = GOOD.substring(GOOD.indexOf("      - id: gdpr-33"));
            assertThatThrownBy(() -> RegimesFile.parse("r.yaml", GOOD + rule))
                    .hasMessageContaining("rule 'gdpr-33' stands twice");
            assertThatThrownBy(() ->
                            RegimesFile.parse(
                                    "r.yaml",
                                    GOOD.replace("report:", "receiver: imy\n        report:")))
                    .hasMessageContaining("'receiver' stands here twice");
        }

        @Test
        void whatIsNotYamlIsRefused() {
            assertThatThrownBy(() -> RegimesFile.parse("r.yaml", "regimes: ["))
                    .hasMessageContaining("r.yaml is not YAML");
            assertThatThrownBy(() -> RegimesFile.parse("r.yaml", ""))
                    .hasMessageContaining("r.yaml is empty");
            assertThatThrownBy(() -> RegimesFile.parse("r.yaml", "just words"))
                    .hasMessageContaining("fields (key: value)");
        }
    }
}
