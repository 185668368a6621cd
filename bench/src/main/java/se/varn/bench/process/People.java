package se.varn.bench.process;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.varn.bench.Settings;

/** Whether pages of people stay as fast when the agency grows a hundredfold. */
final class People {
    private static final int ALL = 10_000;
    private static final int UNITS = 500;
    private static final Pattern TOTAL = Pattern.compile("(\\d+) rader");
    private static final Pattern PERSON = Pattern.compile("href=\"(/people/[0-9a-f-]{36})\"");
    private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");

    private People() {}

    static void measure(Settings settings, ProcessBenchmark.Figures figures) throws Exception {
        int times = settings.effort() == Settings.Effort.FULL ? 600 : 150;
        try (House.Scratch scratch = House.Scratch.make();
                House house =
                        House.start(
                                settings,
                                scratch.directory(),
                                true,
                                "--spring.profiles.active=demo")) {
            Visitor visitor = Visitor.signedIn(house.visitor().port(), "Administratör");
            int few = total(visitor);
            pages(visitor, times);
            Map<String, Double> small = pages(visitor, times);
            long start = System.nanoTime();
            taken(visitor, "UNITS", units(scratch.directory()), "SHORT");
            figures.put(UNITS + " units from a file", seconds(start), "s");
            start = System.nanoTime();
            taken(visitor, "PEOPLE", people(scratch.directory(), ALL - few), "EMPLOYEE_NO");
            figures.put((ALL - few) + " people from a file", seconds(start), "s");
            if (total(visitor) != ALL) {
                throw new IllegalStateException("there are " + total(visitor) + " people");
            }
            pages(visitor, times);
            Map<String, Double> large = pages(visitor, times);
            small.forEach((page, millis) -> {
                double grown = large.getOrDefault(page, Double.NaN);
                figures.put(page + ", p95 at " + few + " people", millis, "ms");
                figures.put(page + ", p95 at " + ALL, grown, "ms");
                figures.put(page + ", times as long", grown / millis, "×");
            });
        }
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static int total(Visitor visitor) throws IOException, InterruptedException {
        return Integer.parseInt(find(TOTAL, visitor.get("/people").body()));
    }

    private static String find(Pattern pattern, String page) {
        Matcher found = pattern.matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " on " + page);
        }
        return found.group(1);
    }

    /** The 95th percentile of each page, in milliseconds. */
    private static Map<String, Double> pages(Visitor visitor, int times)
            throws IOException, InterruptedException {
        String person = find(PERSON, visitor.get("/people").body());
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("list of people", "/people");
        addresses.put("list of people, by unit, page 2", "/people?sort=unit&page=2");
        addresses.put("search among people", "/people?q=berg");
        addresses.put("a person's page", person);
        Map<String, Double> figures = new LinkedHashMap<>();
        for (Map.Entry<String, String> address : addresses.entrySet()) {
            figures.put(address.getKey(), visitor.percentile95(address.getValue(), times));
        }
        return figures;
    }

    private static Path units(Path folder) throws IOException {
        StringBuilder text = new StringBuilder("Kortnamn;Namn;Hör till\n");
        for (int i = 0; i < UNITS; i++) {
            text.append(
                    "%s;%s;%s%n"
                            .formatted("B" + i, "Benkenhet " + i, i < 10 ? "EXM" : "B" + i / 10));
        }
        return Files.writeString(folder.resolve("units.csv"), text);
    }

    private static Path people(Path folder, int count) throws IOException {
        StringBuilder text =
                new StringBuilder("Anställningsnummer;Förnamn;Efternamn;E-post;Befattning;Enhet\n");
        for (int i = 0; i < count; i++) {
            text.append(
                    "P%d;Given%d;%s%d;p%d@example.se;Handläggare %d;B%d%n"
                            .formatted(
                                    i,
                                    i % 700,
                                    i % 40 == 0 ? "Berg" : "Namn",
                                    i,
                                    i,
                                    i % 30,
                                    i % UNITS));
        }
        return Files.writeString(folder.resolve("people.csv"), text);
    }

    /** Sends a file, previews it with the columns that were guessed, and carries it out. */
    private static void taken(Visitor visitor, String subject, Path file, String key)
            throws IOException, InterruptedException {
        HttpResponse<String> sent =
                visitor.expect(
                        303,
                        visitor.upload("/people/imports/new", Map.of("subject", subject), file));
        String address = sent.headers().firstValue("Location").orElseThrow();
        String page = visitor.get(address).body();
        Map<String, String> columns = new LinkedHashMap<>();
        Matcher chosen =
                Pattern.compile(
                                "<select[^>]* name=\"([A-Z_]+)\"(?:(?!</select>).)*?<option"
                                        + " value=\"([^\"]+)\" selected",
                                Pattern.DOTALL)
                        .matcher(page);
        while (chosen.find()) {
            columns.put(chosen.group(1), chosen.group(2));
        }
        columns.put("key", key);
        columns.put("encoding", "AUTO");
        columns.put("version", find(VERSION, page));
        visitor.expect(303, visitor.post(address + "/preview", columns));
        page = until(visitor, address, "/run\"");
        visitor.expect(303, visitor.post(address + "/run", Map.of("version", find(VERSION, page))));
        until(visitor, address, "Genomförd<");
    }

    private static String until(Visitor visitor, String address, String sign)
            throws IOException, InterruptedException {
        long patience = System.nanoTime() + 600_000_000_000L;
        while (System.nanoTime() < patience) {
            String page = visitor.expect(200, visitor.get(address)).body();
            if (page.contains(sign)) {
                return page;
            }
            LockSupport.parkNanos(100_000_000);
        }
        throw new IllegalStateException("it took too long: " + address);
    }
}
