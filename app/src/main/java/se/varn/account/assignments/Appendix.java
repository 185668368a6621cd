package se.varn.account.assignments;

import java.util.List;

/**
 * A figure's evidence in a file that leaves Värn: rows of restricted records are only counted,
 * whoever downloads it.
 */
public record Appendix(
        FigureQuery query, String value, String digest, List<Counted.Row> rows, int restricted) {}
