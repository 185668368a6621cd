package se.varn.act.clocks;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.varn.foundation.text.Message;

/**
 * Reads {@code clocks/regimes.yaml}; anything missing, misspelt or contradictory fails with its
 * line.
 */
final class RegimesFile {
    static final String SHIPPED = "clocks/regimes.yaml";

    private static final Set<String> RULE_KEYS =
            Set.of(
                    "id",
                    "name",
                    "provision",
                    "receiver",
                    "report",
                    "insteadWhileOngoing",
                    "starts",
                    "pickedBy",
                    "term",
                    "movesPastHolidays",
                    "inForce",
                    "certainty",
                    "source",
                    "verified",
                    "warnings",
                    "mayDecideNot",
                    "note");

    private RegimesFile() {}

    /** The regimes that Värn ships. */
    static Regimes shipped() {
        InputStream stream = RegimesFile.class.getClassLoader().getResourceAsStream(SHIPPED);
        if (stream == null) {
            throw new IllegalStateException(SHIPPED + " is missing from the application");
        }
        try (Reader reader = new InputStreamReader(stream, StandardCharsets.UTF_8)) {
            return read(SHIPPED, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(SHIPPED + " cannot be read", e);
        }
    }

    static Regimes parse(String file, String yaml) {
        return read(file, new StringReader(yaml));
    }

    private static Regimes read(String file, Reader reader) {
        YamlEntry root = YamlEntry.read(file, reader).only(Set.of("authorities", "regimes"));
        List<Authority> authorities =
                root.get("authorities").list().stream().map(RegimesFile::authority).toList();
        List<Regime> regimes =
                root.get("regimes").list().stream().map(RegimesFile::regime).toList();
        RegimesCheck.check(root, authorities, regimes);
        return new Regimes(authorities, regimes);
    }

    private static Authority authority(YamlEntry entry) {
        entry.only(Set.of("id", "periods"));
        String id = entry.get("id").as(RegimesFile::slug);
        List<Authority.Period> periods =
                entry.get("periods").list().stream().map(RegimesFile::period).toList();
        for (int i = 1; i < periods.size(); i++) {
            LocalDate end = periods.get(i - 1).inForce().to();
            if (end == null || !end.plusDays(1).equals(periods.get(i).inForce().from())) {
                throw entry.wrong(
                        "period "
                                + (i + 1)
                                + " of '"
                                + id
                                + "' must begin the day after the one before it ends, so that one and only one receiver holds");
            }
        }
        return new Authority(id, periods);
    }

    private static Authority.Period period(YamlEntry entry) {
        entry.only(Set.of("from", "to", "name", "channel", "certainty", "source", "verified"));
        return new Authority.Period(
                inForce(entry),
                message(entry.get("name")),
                message(entry.get("channel")),
                provenance(entry));
    }

    private static Regime regime(YamlEntry entry) {
        entry.only(Set.of("id", "name", "rules"));
        RegimeId id = entry.get("id").as(RegimeId::new);
        List<Rule> rules = entry.get("rules").list().stream().map(r -> rule(id, r)).toList();
        return new Regime(id, message(entry.get("name")), rules);
    }

    private static Rule rule(RegimeId regime, YamlEntry entry) {
        entry.only(RULE_KEYS);
        RuleId id = entry.get("id").as(RuleId::new);
        Optional<ReportKind> instead =
                entry.find("insteadWhileOngoing").map(e -> e.as(ReportKind.class));
        Start starts = start(entry.get("starts"));
        Term term = term(entry.get("term"));
        boolean moves = entry.get("movesPastHolidays").as(RegimesFile::truth);
        InForce inForce = inForce(entry.get("inForce").only(Set.of("from", "to")));
        List<Lead> warnings =
                entry.find("warnings").stream()
                        .flatMap(w -> w.list().stream())
                        .map(w -> w.as(Lead::parse))
                        .toList();
        return entry.placed(() ->
                new Rule(
                        id,
                        regime,
                        message(entry.get("name")),
                        entry.get("provision").text(),
                        entry.get("receiver").text(),
                        entry.get("report").as(ReportKind.class),
                        instead,
                        starts,
                        entry.get("pickedBy").as(Trigger.class),
                        term,
                        moves,
                        inForce,
                        provenance(entry),
                        warnings,
                        message(entry.get("mayDecideNot")),
                        entry.find("note").map(RegimesFile::message)));
    }

    private static Start start(YamlEntry entry) {
        entry.only(Set.of("at", "of", "ongoingAtDueOf"));
        Trigger at = entry.get("at").as(Trigger.class);
        Optional<RuleId> of = entry.find("of").map(e -> e.as(RuleId::new));
        Optional<RuleId> ongoing = entry.find("ongoingAtDueOf").map(e -> e.as(RuleId::new));
        return entry.placed(() -> new Start(at, of, ongoing));
    }

    private static Term term(YamlEntry entry) {
        return entry.isText() ? entry.as(Term::parse) : new Term.WithoutFigure(message(entry));
    }

    private static Provenance provenance(YamlEntry entry) {
        Certainty certainty = entry.get("certainty").as(Certainty.class);
        Optional<URI> source = entry.find("source").map(e -> e.as(RegimesFile::address));
        LocalDate verified = entry.get("verified").as(RegimesFile::day);
        if (certainty == Certainty.CONFIRMED_HERE) {
            throw entry.wrong(
                    "CONFIRMED_HERE is what the agency's lawyer says in Värn; a file cannot");
        }
        return entry.placed(() -> new Provenance(certainty, source, verified));
    }

    private static InForce inForce(YamlEntry entry) {
        LocalDate from = entry.find("from").map(e -> e.as(RegimesFile::day)).orElse(null);
        LocalDate to = entry.find("to").map(e -> e.as(RegimesFile::day)).orElse(null);
        return entry.placed(() -> new InForce(from, to));
    }

    private static Message message(YamlEntry entry) {
        entry.only(Set.of("sv", "en"));
        return Message.of(entry.get("sv").text(), entry.get("en").text());
    }

    private static String slug(String text) {
        Slugs.require(text);
        return text;
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a date; write it as 2026-07-01", e);
        }
    }

    private static boolean truth(String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default ->
                    throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        };
    }

    private static URI address(String text) {
        URI uri = URI.create(text);
        if (!"https".equals(uri.getScheme()) || uri.getHost() == null) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not an address that begins with https://");
        }
        return uri;
    }
}
