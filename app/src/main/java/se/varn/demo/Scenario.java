package se.varn.demo;

import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import se.varn.act.actions.Area;
import se.varn.act.incidents.FaultSourceKind;
import se.varn.act.incidents.Kind;
import se.varn.act.incidents.Severity;

/**
 * A believable incident, told from report to verified effect. Its texts have gaps that are filled
 * anew each time it happens.
 *
 * @param rule the starter rule whose alert shows it; empty when people notice it
 */
record Scenario(
        Kind kind,
        Severity severity,
        String system,
        String title,
        String happened,
        String effect,
        FaultSourceKind source,
        String fault,
        String remedy,
        String expected,
        String measured,
        String measure,
        String measureEffect,
        String publicWording,
        Area area,
        String rule) {
    private static final List<String> PLACES =
            List.of(
                    "Sundsvall",
                    "Härnösand",
                    "Östersund",
                    "Gävle",
                    "Falun",
                    "Västerås",
                    "Örebro",
                    "Karlstad",
                    "Jönköping",
                    "Växjö",
                    "Kalmar",
                    "Malmö");

    /** Whether it can happen more than once without being told in the same words. */
    boolean differs() {
        return title.contains("{");
    }

    /** The scenario as it happens this time. */
    Scenario filled(Random random) {
        String place = PLACES.get(random.nextInt(PLACES.size()));
        String floor = String.valueOf(1 + random.nextInt(5));
        String few = String.valueOf(4 + random.nextInt(37));
        String many = String.valueOf(120 + random.nextInt(800));
        UnaryOperator<String> fill =
                text ->
                        text.replace("{ort}", place)
                                .replace("{plan}", floor)
                                .replace("{n}", few)
                                .replace("{N}", many);
        return new Scenario(
                kind,
                severity,
                system,
                fill.apply(title),
                fill.apply(happened),
                fill.apply(effect),
                source,
                fill.apply(fault),
                fill.apply(remedy),
                fill.apply(expected),
                fill.apply(measured),
                fill.apply(measure),
                fill.apply(measureEffect),
                fill.apply(publicWording),
                area,
                rule);
    }
}
