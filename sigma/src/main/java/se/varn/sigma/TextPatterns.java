package se.varn.sigma;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.snakeyaml.engine.v2.nodes.Node;

/** What the modifiers of a chain, each in its turn, make of a text in a rule. */
final class TextPatterns {
    private static final int MAX_SPELLINGS = 625;

    private final Node at;
    private List<int[]> patterns;

    /** Whether the patterns are bytes, a character each, since they were encoded as UTF-16. */
    private boolean bytes;

    private TextPatterns(String written, Node at) {
        this.patterns = List.of(Tokens.parse(written));
        this.at = at;
    }

    /** Glob tokens, of which one pattern has to match. */
    static List<int[]> of(String written, List<Modifier> chain, Node at) throws RuleException {
        String text = chain.contains(Modifier.EXPAND) ? written.replace("\\%", "%") : written;
        TextPatterns made = new TextPatterns(text, at);
        for (Modifier modifier : chain) {
            made.apply(modifier);
        }
        return made.patterns;
    }

    private void apply(Modifier modifier) throws RuleException {
        switch (modifier) {
            case WIDE, UTF16LE, UTF16BE, UTF16, BASE64, BASE64OFFSET -> encode(modifier);
            case WINDASH -> patterns = patterns.stream().map(Tokens::windash).toList();
            case CONTAINS -> around(true, true);
            case STARTSWITH -> around(false, true);
            case ENDSWITH -> around(true, false);
            default -> {}
        }
    }

    private void around(boolean before, boolean after) {
        patterns = patterns.stream().map(each -> Tokens.around(each, before, after)).toList();
    }

    private void encode(Modifier modifier) throws RuleException {
        List<int[]> encoded = new ArrayList<>();
        for (int[] pattern : patterns) {
            for (int[] spelling : Tokens.spellings(pattern, MAX_SPELLINGS)) {
                if (!Tokens.plain(spelling)) {
                    boolean dashes = Arrays.stream(spelling).noneMatch(TextPatterns::isWildcard);
                    throw new RuleException(
                            at,
                            dashes ? RefusalKind.TOO_MANY_SPELLINGS : RefusalKind.WILDCARD_ENCODED);
                }
                encoded.addAll(encode(Tokens.text(spelling), modifier));
            }
            if (encoded.size() > MAX_SPELLINGS * 3) {
                throw new RuleException(at, RefusalKind.TOO_MANY_SPELLINGS);
            }
        }
        patterns = encoded;
        bytes = modifier != Modifier.BASE64 && modifier != Modifier.BASE64OFFSET;
    }

    private static boolean isWildcard(int token) {
        return token == Glob.STAR || token == Glob.ONE;
    }

    private List<int[]> encode(String text, Modifier modifier) throws RuleException {
        return switch (modifier) {
            case BASE64 -> Base64s.whole(bytes(text));
            case BASE64OFFSET -> {
                byte[] source = bytes(text);
                if (source.length < 2) {
                    throw new RuleException(at, RefusalKind.TOO_SHORT_FOR_OFFSETS);
                }
                yield Base64s.offsets(source);
            }
            case UTF16BE -> latin(text.getBytes(StandardCharsets.UTF_16BE));
            case UTF16 -> latin(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
            default -> latin(text.getBytes(StandardCharsets.UTF_16LE));
        };
    }

    private byte[] bytes(String text) {
        return text.getBytes(bytes ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static List<int[]> latin(byte[] bytes) {
        return List.of(Tokens.literal(new String(bytes, StandardCharsets.ISO_8859_1)));
    }
}
