package se.varn.foundation.administration.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/*
 * Comma separated values as RFC 4180 and as spreadsheets write them: semicolons, commas or tabs, lines ended in any way,
 * quotes around cells that hold any of these. A quote inside an unquoted cell stands for itself. A cell that grows beyond
 * all reason is a quote that nobody closed: the rest of the file would be swallowed, so reading ends there and says where.
 */
final class CsvTable {
    static final int LONGEST_CELL = 10_000;
    static final int MOST_CELLS = 500;
    private static final String SEPARATORS = ";,\t";
    private static final int LOOK_AHEAD = 1 << 16;

    private final Reader in;
    private final char separator;
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;

    private CsvTable(Reader in, char separator) {
        this.in = in;
        this.separator = separator;
    }

    /** Reads to the end, or until the taker has enough. */
    static void read(Reader file, Rows to) throws IOException {
        BufferedReader in = new BufferedReader(file, LOOK_AHEAD);
        in.mark(LOOK_AHEAD);
        int first = in.read();
        if (first != '\uFEFF') {
            in.reset();
        }
        new CsvTable(in, separator(in)).read(to);
    }

    /** The sign that cuts the first line most often, outside quotes. */
    private static char separator(BufferedReader in) throws IOException {
        int[] counts = new int[SEPARATORS.length()];
        in.mark(LOOK_AHEAD);
        boolean quoted = false;
        for (int i = 0; i < LOOK_AHEAD - 1; i++) {
            int c = in.read();
            if (c < 0 || (!quoted && (c == '\n' || c == '\r') && i > 0)) {
                break;
            }
            quoted ^= c == '"';
            int which = SEPARATORS.indexOf(c);
            if (which >= 0 && !quoted) {
                counts[which]++;
            }
        }
        in.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    private void read(Rows to) throws IOException {
        boolean quoted = false;
        boolean afterQuote = false;
        int c = in.read();
        while (c >= 0) {
            if (quoted) {
                if (c == '"') {
                    quoted = false;
                    afterQuote = true;
                } else {
                    add(c);
                }
            } else if (c == '"' && (afterQuote || cell.isEmpty())) {
                if (afterQuote) {
                    add('"');
                }
                quoted = true;
                afterQuote = false;
            } else if (c == separator) {
                endCell();
                afterQuote = false;
            } else if (c == '\n' || c == '\r') {
                if (c == '\r') {
                    in.mark(1);
                    if (in.read() != '\n') {
                        in.reset();
                    }
                }
                if (!endLine(to)) {
                    return;
                }
                afterQuote = false;
            } else {
                add(c);
                afterQuote = false;
            }
            c = in.read();
        }
        if (quoted) {
            throw new UnreadableFileException(ImportText.QUOTE_OPEN, line);
        }
        endLine(to);
    }

    private void add(int c) {
        if (cell.length() >= LONGEST_CELL) {
            throw new UnreadableFileException(ImportText.QUOTE_OPEN, line);
        }
        cell.append((char) c);
    }

    private void endCell() {
        if (cells.size() >= MOST_CELLS) {
            throw new UnreadableFileException(ImportText.TOO_WIDE, line, MOST_CELLS);
        }
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private boolean endLine(Rows to) {
        endCell();
        List<String> row = cells;
        cells = new ArrayList<>();
        int number = line++;
        return row.stream().allMatch(String::isBlank) || to.row(number, row);
    }
}
