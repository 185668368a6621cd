package se.varn.demo;

import static se.varn.demo.DemoStep.done;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import se.varn.account.registry.MakeOrder;
import se.varn.account.registry.PendingRow;
import se.varn.account.registry.RegisterRecord;
import se.varn.account.registry.Registry;
import se.varn.account.registry.RegistrySeries;
import se.varn.account.registry.Standing;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.audit.RecordRef;
import se.varn.foundation.links.Links;
import se.varn.foundation.links.Relation;
import se.varn.foundation.shell.ListQuery;
import se.varn.foundation.text.Times;

/**
 * The registrar's two years: incidents get numbers, reports sent about them stand in the same case,
 * and measures are kept in order by a standing order. What came in since yesterday waits.
 */
@Component
class DemoRegistry {
    private static final Duration EVERY = Duration.ofHours(61);

    private final Registry registry;
    private final RegistrySeries series;
    private final Links links;
    private final DemoActors actors;

    DemoRegistry(Registry registry, RegistrySeries series, Links links, DemoActors actors) {
        this.registry = registry;
        this.series = series;
        this.links = links;
        this.actors = actors;
    }

    void plan(Timeline timeline, DemoOrganisation.Agency agency, Instant start) {
        timeline.at(start, () -> open(timeline, agency));
        timeline.at(start.plus(EVERY), () -> again(timeline, agency));
    }

    private void open(Timeline timeline, DemoOrganisation.Agency agency) {
        Actor registrar = actors.of(agency.holder(Role.REGISTRAR));
        done(series.open(registrar, "IS", "Informationssäkerhet: incidenter och anmälningar"));
        done(series.open(registrar, "RB", "Regeringsuppdrag och återrapporter"));
        LocalDate today = Times.day(timeline.now());
        done(
                series.order(
                        registrar,
                        new MakeOrder(
                                "action",
                                "Åtgärder hålls ordnade i Värn efter nummer, med ägare, datum och den incident de följer av.",
                                "Beslut EXM 2024/0312, rättschefen",
                                today)));
    }

    private void again(Timeline timeline, DemoOrganisation.Agency agency) {
        Actor registrar = actors.of(agency.holder(Role.REGISTRAR));
        Map<String, UUID> open = new java.util.HashMap<>();
        series.open(registrar).forEach(s -> open.put(s.code(), s.id()));
        ListQuery oldest = new ListQuery("", Map.of(), "dated", false, 1);
        List<PendingRow> waiting = registry.allPending(registrar, oldest, 500);
        // Incidents first, since what was sent about them goes into their cases.
        waiting.stream()
                .filter(d -> !d.kind().equals("clock"))
                .forEach(d -> register(timeline, registrar, open, d));
        waiting.stream()
                .filter(d -> d.kind().equals("clock"))
                .forEach(d -> register(timeline, registrar, open, d));
        timeline.after(EVERY, () -> again(timeline, agency));
    }

    private void register(
            Timeline timeline, Actor registrar, Map<String, UUID> open, PendingRow d) {
        if (d.number().endsWith("77")) {
            return;
        }
        String code = d.kind().equals("assignment") || d.kind().equals("report") ? "RB" : "IS";
        boolean protectedPeople = d.title().contains("skyddad") || d.title().contains("adress");
        done(
                registry.register(
                        registrar,
                        new RegisterRecord(
                                d.record(),
                                open.get(code),
                                caseOf(registrar, d).orElse(""),
                                d.way(),
                                d.datedOn().isAfter(Times.day(timeline.now()))
                                        ? Times.day(timeline.now())
                                        : d.datedOn(),
                                counterpart(d),
                                d.title().length() > 200 ? d.title().substring(0, 200) : d.title(),
                                false,
                                protectedPeople,
                                protectedPeople
                                        ? "OSL 21 kap. 3 §: kan röja var en person finns"
                                        : "")));
    }

    private static String counterpart(PendingRow d) {
        return switch (d.kind()) {
            case "assignment", "report" -> "Regeringskansliet";
            case "clock" -> {
                if (d.title().startsWith("Anmälan av personuppgiftsincident")) {
                    yield "Integritetsskyddsmyndigheten";
                }
                if (d.title().startsWith("Information till de registrerade")) {
                    yield "De registrerade";
                }
                yield d.title().startsWith("Polisanmälan") ? "Polismyndigheten" : "CERT-SE";
            }
            default -> "";
        };
    }

    /** The case of the incident that a clock times, or of the assignment that a report answers. */
    private Optional<String> caseOf(Actor registrar, PendingRow d) {
        Relation relation =
                switch (d.kind()) {
                    case "clock" -> Relation.TIMED_BY;
                    case "report" -> Relation.HANDLES;
                    default -> null;
                };
        if (relation == null) {
            return Optional.empty();
        }
        return links.at(List.of(d.record())).stream()
                .filter(l -> l.relation() == relation && l.to().id().equals(d.record()))
                .flatMap(l -> number(registrar, l.from()).stream())
                .findFirst();
    }

    private Optional<String> number(Actor registrar, RecordRef record) {
        return registry.standing(registrar, record)
                .map(Standing::number)
                .filter(java.util.Objects::nonNull);
    }
}
