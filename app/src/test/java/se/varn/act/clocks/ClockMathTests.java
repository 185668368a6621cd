package se.varn.act.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** States under the shipped regimes; expected values are worked out by hand from each law. */
class ClockMathTests {
    private final Regimes regimes = RegimesFile.shipped();
    private final ClockMath math = new ClockMath(regimes, TermsTests.SWEDEN);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "states.csv",
            delimiter = '|',
            numLinesToSkip = 1,
            maxCharsPerColumn = 2000)
    void aClockStandsWhereTheFactsPutIt(
            String why,
            String rule,
            String facts,
            String now,
            ClockPhase phase,
            @Nullable String statutory,
            @Nullable String permitted,
            @Nullable Duration late) {
        ClockState state =
                math.state(new RuleId(rule), facts(rule, facts), TermsTests.instant(now));
        assertThat(state.phase()).as(why).isEqualTo(phase);
        Optional<Due> due = due(state);
        assertThat(due.map(Due::statutory).orElse(null))
                .as(why)
                .isEqualTo(TermsTests.instantOrNull(statutory));
        assertThat(due.map(Due::permitted).orElse(null))
                .as(why)
                .isEqualTo(TermsTests.instantOrNull("=".equals(permitted) ? statutory : permitted));
        assertThat(lateness(state)).as(why).isEqualTo(Optional.ofNullable(late));
    }

    @Test
    void aStateTellsWhatStartsItWhichReportMetItAndWhyNothingWasReported() {
        Instant now = TermsTests.instant("2026-12-01T12:00+01:00");
        assertThat(math.state(new RuleId("csl-final"), Facts.none(), now))
                .isInstanceOfSatisfying(
                        ClockState.NotStarted.class,
                        s ->
                                assertThat(s.awaits())
                                        .isEqualTo(
                                                new Start(
                                                        Trigger.NOTIFICATION_SENT,
                                                        Optional.of(new RuleId("csl-notification")),
                                                        Optional.empty())));
        SentReport late =
                new SentReport(
                        "IMY-2026-1",
                        new RegimeId("gdpr"),
                        ReportKind.NOTIFICATION,
                        TermsTests.instant("2026-10-17T12:10+02:00"),
                        Optional.of("Loggarna lästes först den 16."));
        Facts facts = facts("gdpr-33", "KNOWN=2026-10-13T12:10+02:00").with(late);
        assertThat(math.state(new RuleId("gdpr-33"), facts, now))
                .isInstanceOfSatisfying(
                        ClockState.Satisfied.class,
                        s -> {
                            assertThat(s.by()).isEqualTo(late);
                            assertThat(s.isLate()).isTrue();
                        });
        NotReportable decision =
                new NotReportable("Krypterad enhet, nyckeln kvar hos oss", "Chefsjuristen", now);
        assertThat(
                        math.state(
                                new RuleId("gdpr-33"),
                                Facts.none().with(new RuleId("gdpr-33"), decision),
                                now))
                .isEqualTo(new ClockState.Exempt(decision));
    }

    @Test
    void warningsFallInOrderAndCountToTheStatutoryEnd() {
        Instant known = TermsTests.instant("2026-10-13T12:10+02:00");
        assertThat(math.warnings(regimes.rule(new RuleId("gdpr-33")), known))
                .containsExactly(
                        Map.entry(
                                new Lead.Percent(50), TermsTests.instant("2026-10-15T00:10+02:00")),
                        Map.entry(
                                new Lead.Percent(75), TermsTests.instant("2026-10-15T18:10+02:00")),
                        Map.entry(
                                new Lead.Percent(90), TermsTests.instant("2026-10-16T04:58+02:00")),
                        Map.entry(
                                new Lead.HoursBefore(6),
                                TermsTests.instant("2026-10-16T06:10+02:00")));
        Instant sent = TermsTests.instant("2026-10-14T12:00+02:00");
        assertThat(math.warnings(regimes.rule(new RuleId("csl-final")), sent))
                .contains(
                        Map.entry(
                                new Lead.HoursBefore(72),
                                TermsTests.instant("2026-11-12T00:00+01:00")));
    }

    @Test
    void aTermWithoutFigureWarnsOfNothing() {
        assertThat(math.warnings(regimes.rule(new RuleId("sakerhetsskydd-anmalan")), Instant.EPOCH))
                .isEmpty();
    }

    @Test
    void aReportExactlyAtTheMidnightAfterIsLateByNothingAndStillLate() {
        Facts facts =
                facts(
                        "csl-final",
                        "csl:NOTIFICATION=2026-10-13T14:00+02:00 csl:FINAL_REPORT=2026-11-14T00:00+01:00");
        assertThat(
                        math.state(
                                new RuleId("csl-final"),
                                facts,
                                TermsTests.instant("2026-12-01T12:00+01:00")))
                .isInstanceOfSatisfying(
                        ClockState.Satisfied.class,
                        s -> {
                            assertThat(s.lateBy()).isZero();
                            assertThat(s.isLate()).isTrue();
                        });
    }

    private static Facts facts(String rule, String written) {
        Facts facts = Facts.none();
        for (String part : written.split(" ", -1)) {
            List<String> pair = Arrays.asList(part.split("=", -1));
            Instant at = TermsTests.instant(pair.get(1));
            String what = pair.getFirst();
            if (what.equals("not-reportable")) {
                facts =
                        facts.with(
                                new RuleId(rule),
                                new NotReportable("ingen risk", "chefsjuristen", at));
            } else if (what.contains(":")) {
                String[] report = what.split(":", -1);
                facts =
                        facts.with(
                                new SentReport(
                                        part,
                                        new RegimeId(report[0]),
                                        ReportKind.valueOf(report[1]),
                                        at,
                                        Optional.empty()));
            } else {
                facts = facts.with(Trigger.valueOf(what), at);
            }
        }
        return facts;
    }

    private static Optional<Due> due(ClockState state) {
        return switch (state) {
            case ClockState.Running r -> r.due();
            case ClockState.Overdue o -> Optional.of(o.due());
            case ClockState.Satisfied s -> s.due();
            case ClockState.NotStarted _, ClockState.Exempt _ -> Optional.empty();
        };
    }

    private static Optional<Duration> lateness(ClockState state) {
        return switch (state) {
            case ClockState.Overdue o -> Optional.of(o.by());
            case ClockState.Satisfied s -> Optional.of(s.lateBy());
            case ClockState.NotStarted _, ClockState.Exempt _, ClockState.Running _ ->
                    Optional.empty();
        };
    }
}
