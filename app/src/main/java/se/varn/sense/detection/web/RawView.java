package se.varn.sense.detection.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.varn.logs.Event;
import se.varn.sigma.Explanation;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * An event's own text in pieces: what the rule matched is marked, names of fields are told apart.
 */
final class RawView {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern MEMBER =
            Pattern.compile("(\\s*)(\"(?:[^\"\\\\]|\\\\.)*+\")\\s*:\\s?(.*)", Pattern.DOTALL);
    private static final int MOST = 60_000;

    private final Event event;
    private final List<Explanation> matched;

    private RawView(Event event, List<Explanation> matched) {
        this.event = event;
        this.matched = matched;
    }

    /** The lines of an event's text; {@code why} is null when the rule is gone. */
    static List<List<Piece>> of(Event event, @Nullable Explanation why) {
        List<Explanation> matched = new ArrayList<>();
        if (why != null) {
            collect(why, matched);
        }
        String raw = event.raw();
        String cut = raw.length() > MOST ? raw.substring(0, MOST) + "…" : raw;
        RawView view = new RawView(event, matched);
        return raw.length() <= MOST && raw.stripLeading().startsWith("{")
                ? view.json(raw)
                : List.of(view.marked(cut));
    }

    /** The tests that hold, outside every negation. */
    private static void collect(Explanation node, List<Explanation> into) {
        if (node.holds() && node.kind() == Explanation.Kind.TEST) {
            into.add(node);
        } else if (node.holds() && node.kind() == Explanation.Kind.KEYWORD) {
            into.add(node);
        } else if (node.kind() != Explanation.Kind.NOT) {
            node.children().forEach(child -> collect(child, into));
        }
    }

    /** Names of the fields that the rule matched. */
    static List<String> fields(@Nullable Explanation why) {
        List<Explanation> matched = new ArrayList<>();
        if (why != null) {
            collect(why, matched);
        }
        return matched.stream()
                .flatMap(m -> Optional.ofNullable(m.field()).stream())
                .map(f -> f.toLowerCase(Locale.ROOT))
                .toList();
    }

    private List<List<Piece>> json(String raw) {
        String pretty;
        try {
            pretty = JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(raw));
        } catch (JacksonException _) {
            return List.of(marked(raw));
        }
        return pretty.lines().map(this::member).toList();
    }

    private List<Piece> member(String line) {
        Matcher member = MEMBER.matcher(line);
        if (!member.matches()) {
            return List.of(Piece.plain(line));
        }
        String key = member.group(2).substring(1, member.group(2).length() - 1);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.plain(member.group(1)));
        pieces.add(new Piece(member.group(2) + ":", false, true));
        pieces.add(Piece.plain(" "));
        String value = member.group(3);
        List<Explanation> here = matched.stream().filter(m -> at(m, key)).toList();
        if (here.isEmpty() || value.equals("{") || value.equals("[")) {
            pieces.add(Piece.plain(value));
        } else {
            pieces.addAll(value(value, here));
        }
        return pieces;
    }

    private boolean at(Explanation test, String key) {
        String field = test.field();
        int i = field == null ? -1 : event.indexOf(field);
        String path = i < 0 ? "" : event.path(i);
        return path.equals(key) || path.endsWith("." + key);
    }

    /** The part of the value that the rule names, else the whole value between its quotes. */
    private static List<Piece> value(String value, List<Explanation> here) {
        for (Explanation test : here) {
            String needle = literal(test.pattern()).replace("\\", "\\\\").replace("\"", "\\\"");
            int at = value.toLowerCase(Locale.ROOT).indexOf(needle.toLowerCase(Locale.ROOT));
            if (!needle.isEmpty() && at >= 0) {
                return around(value, at, at + needle.length());
            }
        }
        int from = value.startsWith("\"") ? 1 : 0;
        int to = value.endsWith(",") ? value.length() - 1 : value.length();
        to = from == 1 && to > 1 ? to - 1 : to;
        return around(value, from, Math.max(from, to));
    }

    private static List<Piece> around(String text, int from, int to) {
        return List.of(
                Piece.plain(text.substring(0, from)),
                new Piece(text.substring(from, to), true, false),
                Piece.plain(text.substring(to)));
    }

    /** The longest run without wildcards. */
    private static String literal(String pattern) {
        String best = "";
        for (String run : pattern.split("[*?]", -1)) {
            best = run.length() > best.length() ? run : best;
        }
        return best.replace("\\\\", "\\");
    }

    private List<Piece> marked(String text) {
        String folded = text.toLowerCase(Locale.ROOT);
        boolean[] marks = new boolean[text.length()];
        if (folded.length() == text.length()) {
            for (Explanation test : matched) {
                String needle = literal(test.pattern()).toLowerCase(Locale.ROOT);
                for (int at = folded.indexOf(needle);
                        needle.length() > 2 && at >= 0;
                        at = folded.indexOf(needle, at + needle.length())) {
                    java.util.Arrays.fill(marks, at, at + needle.length(), true);
                }
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= text.length(); i++) {
            if (i == text.length() || marks[i] != marks[from]) {
                pieces.add(new Piece(text.substring(from, i), marks[from], false));
                from = i;
            }
        }
        return pieces;
    }
}
