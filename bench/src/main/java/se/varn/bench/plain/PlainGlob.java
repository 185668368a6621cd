package se.varn.bench.plain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A rule's text: one string per character, or a wildcard.
 *
 * @param parts {@code =c} is the character c, {@code *} and {@code ?} the wildcards, {@code -} any
 *     of five dashes
 */
record PlainGlob(List<String> parts) {
    private static final String DASHES = "-/\u2013\u2014\u2015";

    static PlainGlob parse(String text) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length() && "*?\\".indexOf(text.charAt(i + 1)) >= 0) {
                parts.add("=" + text.charAt(++i));
            } else {
                parts.add(c == '*' || c == '?' ? String.valueOf(c) : "=" + c);
            }
        }
        return new PlainGlob(parts);
    }

    static PlainGlob of(String literal) {
        return new PlainGlob(literal.chars().mapToObj(c -> "=" + (char) c).toList());
    }

    /** The Base64 texts in which these bytes can be seen. */
    static List<PlainGlob> base64(byte[] bytes, boolean offsets) {
        List<PlainGlob> globs = new ArrayList<>();
        for (int before = 0; before < (offsets ? 3 : 1); before++) {
            byte[] shifted = new byte[before + bytes.length];
            System.arraycopy(bytes, 0, shifted, before, bytes.length);
            String text = Base64.getEncoder().encodeToString(shifted);
            if (offsets) {
                int end = text.length() - new int[] {0, 3, 2}[shifted.length % 3];
                text = text.substring(new int[] {0, 2, 3}[before], end);
            }
            globs.add(of(text));
        }
        return globs;
    }

    String literal() {
        StringBuilder text = new StringBuilder();
        parts.forEach(part -> text.append(part.substring(1)));
        return text.toString();
    }

    /** The literals for which a pattern without stars and question marks stands. */
    List<String> spellings() {
        List<String> all = List.of("");
        for (String part : parts) {
            List<String> longer = new ArrayList<>();
            for (String text : all) {
                for (String next :
                        part.equals("-") ? DASHES.split("") : new String[] {part.substring(1)}) {
                    longer.add(text + next);
                }
            }
            all = longer;
        }
        return all;
    }

    PlainGlob around(boolean before, boolean after) {
        List<String> all = new ArrayList<>(parts);
        if (before) {
            all.addFirst("*");
        }
        if (after) {
            all.addLast("*");
        }
        return new PlainGlob(all);
    }

    PlainGlob windash() {
        String[] out = parts.toArray(String[]::new);
        for (int i = 0; i + 1 < out.length; i++) {
            String part = parts.get(i);
            boolean dash = part.startsWith("=") && DASHES.contains(part.substring(1));
            if (dash && word(parts.get(i + 1)) && (i == 0 || !word(parts.get(i - 1)))) {
                out[i] = "-";
            }
        }
        return new PlainGlob(Arrays.asList(out));
    }

    private static boolean word(String part) {
        return part.startsWith("=")
                && (part.charAt(1) == '_' || Character.isLetterOrDigit(part.charAt(1)));
    }

    /** Whether a text is this one: by its ends where that will do, else as a regular expression. */
    Predicate<PlainValue> predicate(boolean cased) {
        int from = 0;
        int to = parts.size();
        while (from < to && parts.get(from).equals("*")) {
            from++;
        }
        while (to > from && parts.get(to - 1).equals("*")) {
            to--;
        }
        List<String> middle = parts.subList(from, to);
        if (!middle.stream().allMatch(part -> part.startsWith("="))) {
            Pattern pattern = pattern(cased);
            return value -> pattern.matcher(cased ? value.text : value.lower()).matches();
        }
        String plain = new PlainGlob(middle).literal();
        String wanted = cased ? plain : lower(plain);
        boolean open = from > 0;
        boolean more = to < parts.size();
        return value -> {
            String here = cased ? value.text : value.lower();
            if (open) {
                return more ? here.contains(wanted) : here.endsWith(wanted);
            }
            return more ? here.startsWith(wanted) : here.equals(wanted);
        };
    }

    /** Upper, then lower case, a character at a time. */
    static String lower(String text) {
        char[] out = text.toCharArray();
        for (int i = 0; i < out.length; i++) {
            char c = out[i];
            out[i] = c == 'ı' || c == 'İ' ? c : Character.toLowerCase(Character.toUpperCase(c));
        }
        return new String(out);
    }

    private Pattern pattern(boolean cased) {
        StringBuilder regex = new StringBuilder();
        for (String part : parts) {
            regex.append(
                    switch (part) {
                        case "*" -> ".*";
                        case "?" -> ".";
                        case "-" -> "[" + DASHES + "]";
                        default ->
                                Pattern.quote(cased ? part.substring(1) : lower(part.substring(1)));
                    });
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }
}
