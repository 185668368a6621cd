package se.varn.account.assignments;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A figure counted at a cut.
 *
 * @param value as it stands in Swedish text; empty when there was nothing to count it from, such as
 *     a median of no rows
 */
public record Counted(FigureQuery query, String value, List<Row> rows) {
    /**
     * A row that was counted.
     *
     * @param value what of it was counted, as a code or number
     * @param guard the record whose restriction today also decides who may see the row
     */
    public record Row(
            String kind,
            UUID record,
            UUID guard,
            @Nullable UUID circle,
            String number,
            String title,
            String address,
            @Nullable Instant at,
            String value) {}

    boolean missing() {
        return value.isEmpty();
    }

    /**
     * SHA-256 over the query, the value and every row's id and value in order, as lower-case hex.
     */
    public String digest() {
        return digest(query.canonical(), value, rows);
    }

    static String digest(String query, String value, List<Row> rows) {
        StringBuilder text = new StringBuilder(query).append('\n').append(value).append('\n');
        for (Row row : rows) {
            text.append(row.record()).append('|').append(row.value()).append('\n');
        }
        return sha256(text.toString());
    }

    static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }

    /** Rows by month and level of {@link Figure#BY_MONTH}, with every month of the period. */
    public List<Month> months() {
        Map<String, int[]> counts = new TreeMap<>();
        query.period().months().forEach(m -> counts.put(m.toString(), new int[3]));
        for (Row row : rows) {
            int bar = row.value().indexOf('|');
            int[] at = counts.get(row.value().substring(0, Math.max(0, bar)));
            if (at != null) {
                at[
                        switch (row.value().substring(bar + 1)) {
                            case "CRISIS" -> 2;
                            case "CRITICAL_INCIDENT" -> 1;
                            default -> 0;
                        }]++;
            }
        }
        return counts.entrySet().stream()
                .map(e -> new Month(e.getKey(), e.getValue()[0], e.getValue()[1], e.getValue()[2]))
                .toList();
    }

    /** A month of the diagram; {@code month} is {@code 2026-09}. */
    public record Month(String month, int incident, int critical, int crisis) {
        public int total() {
            return incident + critical + crisis;
        }
    }
}
