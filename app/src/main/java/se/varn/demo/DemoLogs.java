package se.varn.demo;

import static se.varn.demo.DemoStep.done;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import se.varn.foundation.access.Actor;
import se.varn.foundation.access.Role;
import se.varn.foundation.text.Times;
import se.varn.sense.detection.DetectionRun;
import se.varn.sense.detection.Runs;
import se.varn.sense.intake.ImportId;
import se.varn.sense.intake.Intake;

/** Log files taken in as an analyst would, with their times moved to when the demo needs them. */
@Component
class DemoLogs {
    private static final Pattern TIME =
            Pattern.compile("20\\d\\d-\\d\\d-\\d\\d([T ])\\d\\d:\\d\\d:\\d\\d");
    private static final String SOURCE = "Klienter och servrar";
    private static final int QUIET_LINES = 24;

    /** Lines that no starter rule looks at. */
    private static final Pattern QUIET =
            Pattern.compile("\"program\":\"CRON\"|\"EventID\":3,|/stil\\.css|Started \\S+ - ");

    private static final List<String> USERS =
            List.of("u-0b12", "u-5d20", "u-17ca", "u-91bd", "u-44e0", "u-3a9c");

    private final Intake intake;
    private final Runs runs;
    private final DemoActors actors;
    private final List<String> sample;
    private final List<String> quiet;

    DemoLogs(Intake intake, Runs runs, DemoActors actors) {
        this.intake = intake;
        this.runs = runs;
        this.actors = actors;
        this.sample = text("starter/sample-log.ndjson").lines().toList();
        this.quiet = sample.stream().filter(line -> QUIET.matcher(line).find()).toList();
    }

    private static String text(String resource) {
        try (InputStream in = new ClassPathResource(resource).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
    }

    /** The shipped day of logs, moved so that its last line came just now. */
    void lastDay(DemoOrganisation.Agency agency, Instant now) {
        Instant last =
                sample.stream()
                        .map(TIME::matcher)
                        .filter(Matcher::find)
                        .map(m -> instant(m.group()))
                        .max(Instant::compareTo)
                        .orElseThrow();
        Duration on = Duration.between(last, now.minus(Duration.ofMinutes(9)));
        StringBuilder moved = new StringBuilder();
        sample.forEach(line -> moved.append(moved(line, on)).append('\n'));
        take(actors.of(agency.holder(Role.SOC_ANALYST)), moved.toString(), now);
    }

    /** Some quiet lines and one event that a starter rule finds. */
    String around(Instant at, String rule, Random random) {
        List<String> lines = new ArrayList<>();
        int from = random.nextInt(quiet.size() - QUIET_LINES);
        for (String line : quiet.subList(from, from + QUIET_LINES)) {
            Instant near = at.minusSeconds(random.nextInt(900));
            lines.add(at(line, near));
        }
        String event = text("starter/events/" + rule + ".match.json").strip();
        String user = USERS.get(random.nextInt(USERS.size()));
        lines.add(
                at(event, at)
                        .replaceAll("u-[0-9a-f]{4}", user)
                        .replaceAll("klient-\\d+", "klient-" + (1000 + random.nextInt(2500)))
                        .replaceAll("203\\.0\\.113\\.\\d+", "203.0.113." + random.nextInt(250)));
        lines.sort(java.util.Comparator.comparing(DemoLogs::timeOf));
        return String.join("\n", lines) + "\n";
    }

    /** Takes a file in and waits for the rules, so that what they find is found then. */
    UUID take(Actor analyst, String lines, Instant at) {
        String name = Times.dateTime(at).replace(' ', '-').replace(".", "") + ".ndjson";
        try (InputStream in = new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8))) {
            UUID id = done(intake.importFile(analyst, in, name, SOURCE)).value();
            long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
            while (runs.find(Actor.system(), new ImportId(id))
                    .filter(r -> r.state() == DetectionRun.State.DONE)
                    .isEmpty()) {
                if (System.nanoTime() > until) {
                    throw new IllegalStateException("the rules have not run over " + name);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
            }
            return id;
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be taken in", e);
        }
    }

    private static String at(String line, Instant when) {
        return TIME.matcher(line).replaceAll(m -> written(when, m.group(1)));
    }

    private static String moved(String line, Duration on) {
        return TIME.matcher(line).replaceAll(m -> written(instant(m.group()).plus(on), m.group(1)));
    }

    private static String timeOf(String line) {
        Matcher matcher = TIME.matcher(line);
        return matcher.find() ? matcher.group().replace('T', ' ') : "";
    }

    private static Instant instant(String time) {
        return LocalDateTime.parse(time.replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    private static String written(Instant at, String between) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'" + between + "'HH:mm:ss")
                .format(at.atOffset(ZoneOffset.UTC));
    }
}
