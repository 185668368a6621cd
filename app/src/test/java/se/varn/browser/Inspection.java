package se.varn.browser;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is wrong with a page as the browser shows it, in words; empty when nothing is. */
final class Inspection {
    /** Signs that are no words of a language, and what the walk itself typed. */
    private static final Set<String> SIGNS =
            Set.of(
                    "CSV", "XLSX", "JSON", "HTML", "PDF", "Ctrl K", "xyzzy", "nagon", "SHA-256",
                    "UTC", "UTF-8");

    /** Parts of times, lengths and sizes as they are written in Swedish. */
    private static final Pattern TIME =
            Pattern.compile(
                    "(?x)(\\s|[\\d.,%±]|\\b(jan|feb|mar|mars|apr|maj|jun|juni|jul|juli|aug|sep|okt|nov|dec|januari|"
                            + "februari|april|augusti|september|oktober|november|december|måndag|tisdag|onsdag|torsdag|"
                            + "fredag|lördag|söndag|d|h|min|ms|s|B|kB|MB|GB)\\b)*");

    /** A record's number or a time before what it belongs to. */
    private static final Pattern NUMBER = Pattern.compile("^(\\p{Lu}*-?[\\d.-]+ )+");

    /** The name of a place on the web, or of a collection of law. */
    private static final Pattern NAME =
            Pattern.compile("\\S+\\.\\S+|(MSBFS|MCFFS|SFS|OSL) ?[\\d.]*");

    private final String words = resource("inspect.js");
    private final String focus = resource("focus.js");
    private final JdbcClient db;
    private String data;

    /** Pieces that were found in it: the same stand on page after page. */
    private final Set<String> known = new HashSet<>();

    Inspection(JdbcClient db) {
        this.db = db;
        this.data = written(db);
    }

    /** What the database holds counts as typed by people, and the law's own words as data. */
    private static String written(JdbcClient db) {
        StringBuilder all = new StringBuilder(plain(resource("/clocks/regimes.yaml")));
        for (String table :
                db.sql(
                                """
                                select format('%I.%I', table_schema, table_name) from information_schema.tables
                                where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
                                """)
                        .query(String.class)
                        .list()) {
            db.sql("select t::text from " + table + " t")
                    .query(String.class)
                    .list()
                    .forEach(row -> all.append(plain(row)).append('\n'));
        }
        db.sql("select given || ' ' || family from organisation.person")
                .query(String.class)
                .list()
                .forEach(name -> all.append(plain(name)).append('\n'));
        return all.toString();
    }

    private static String plain(String text) {
        return text.replaceAll("\\\\[rn]", " ").replaceAll("[\"\\\\]", "").replaceAll("\\s+", " ");
    }

    /** Words on a page of the pseudo-locale that neither a message nor a person wrote. */
    Stream<String> strayWords(Page page) {
        List<String> stray =
                strings(page.evaluate(words))
                        .filter(piece ->
                                !SIGNS.contains(piece)
                                        && !TIME.matcher(piece).matches()
                                        && !NAME.matcher(piece).matches())
                        .toList();
        if (!stray.stream().allMatch(this::typed)) {
            data = written(db);
        }
        return stray.stream()
                .filter(piece -> !typed(piece))
                .map(piece -> "not from a message: " + piece);
    }

    private boolean typed(String piece) {
        if (known.contains(piece)) {
            return true;
        }
        String text = plain(NUMBER.matcher(piece).replaceFirst("").strip());
        boolean found =
                data.contains(text)
                        || (text.endsWith(".")
                                && data.contains(text.substring(0, text.length() - 1)));
        if (found) {
            known.add(piece);
        }
        return found;
    }

    /** Tab stops that do not show where they are. */
    Stream<String> hiddenFocus(Page page) {
        page.keyboard().press("Tab");
        return strings(page.evaluate(focus));
    }

    /** A page that must be scrolled sideways. */
    Stream<String> overflow(Page page) {
        Object over =
                page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return over instanceof Integer pixels && pixels > 0
                ? Stream.of(pixels + " px wider than the window of " + page.viewportSize().width)
                : Stream.empty();
    }

    private static Stream<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf);
    }

    private static String resource(String name) {
        try (InputStream in = Inspection.class.getResourceAsStream(name)) {
            return new String(
                    java.util.Objects.requireNonNull(in, name).readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
