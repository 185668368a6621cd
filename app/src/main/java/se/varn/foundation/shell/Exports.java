package se.varn.foundation.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;
import se.varn.foundation.text.Times;

/*
 * Lists as files. A spreadsheet takes a text for a formula when it begins with = + - or @, also behind white space, tabs
 * and line breaks, and some take the full-width forms of East Asian keyboards. Such texts, and only texts, get an
 * apostrophe in CSV; in XLSX they are marked as text, which also holds when somebody edits the cell. A cell is quoted
 * when it holds any sign at which some program, somewhere, would cut the line.
 */
public final class Exports {
    /** The most rows of one file. */
    public static final int MOST = 100_000;

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** Signs that one does not see, then one that begins a formula. */
    private static final Pattern FORMULA =
            Pattern.compile(
                    "[\\p{Z}\\p{C}]*+[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20\u2212\uFE62\uFE63\uFE66\uFE6B|%]");

    private static final Pattern CUTS = Pattern.compile("[;,\"\\p{Cc}\u2028\u2029]|^\\s|\\s$");

    private Exports() {}

    /**
     * The rows as {@code csv} (UTF-8, semicolons, as Swedish spreadsheets read) or {@code xlsx}.
     */
    public static <T> ResponseEntity<byte[]> file(
            String type, String name, List<Column<T>> columns, List<T> rows, Language language) {
        boolean csv = type.equals("csv");
        byte[] body = csv ? csv(columns, rows, language) : xlsx(columns, rows, language);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + type + "\"")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(csv ? new MediaType("text", "csv", StandardCharsets.UTF_8) : XLSX)
                .body(body);
    }

    private static <T> byte[] csv(List<Column<T>> columns, List<T> rows, Language language) {
        StringBuilder out = new StringBuilder("\uFEFF");
        line(out, columns.stream().map(c -> cell(c.title(), language)).toList());
        for (T row : rows) {
            line(out, columns.stream().map(c -> cell(c.value().apply(row), language)).toList());
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder out, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            out.append(i == 0 ? "" : ";").append(cells.get(i));
        }
        out.append("\r\n");
    }

    /** A number as it is, a text defused and quoted. */
    private static String cell(@Nullable Object value, Language language) {
        String text = text(value, language);
        if (value instanceof Number) {
            return text;
        }
        String harmless = mayBeFormula(text) ? "'" + text : text;
        return CUTS.matcher(harmless).find()
                ? '"' + harmless.replace("\"", "\"\"") + '"'
                : harmless;
    }

    static boolean mayBeFormula(String text) {
        return FORMULA.matcher(text).lookingAt();
    }

    /** A text as it was before {@link #file} kept it from being a formula, if it did. */
    public static String unguarded(String text) {
        boolean guarded = text.startsWith("'") && mayBeFormula(text.substring(1));
        return guarded ? text.substring(1) : text;
    }

    private static <T> byte[] xlsx(List<Column<T>> columns, List<T> rows, Language language) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(200);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            CellStyle asText = book.createCellStyle();
            asText.setQuotePrefixed(true);
            SXSSFSheet sheet = book.createSheet("Värn");
            Row head = sheet.createRow(0);
            for (int c = 0; c < columns.size(); c++) {
                head.createCell(c).setCellValue(columns.get(c).title().in(language));
            }
            sheet.createFreezePane(0, 1);
            for (int r = 0; r < rows.size(); r++) {
                Row line = sheet.createRow(r + 1);
                for (int c = 0; c < columns.size(); c++) {
                    put(
                            line.createCell(c),
                            columns.get(c).value().apply(rows.get(r)),
                            language,
                            asText);
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook cannot be written", e);
        }
    }

    private static void put(
            Cell cell, @Nullable Object value, Language language, CellStyle asText) {
        if (value instanceof Number n) {
            cell.setCellValue(n.doubleValue());
        } else {
            String text = text(value, language);
            cell.setCellValue(text.length() > 32_000 ? text.substring(0, 32_000) : text);
            if (mayBeFormula(text)) {
                cell.setCellStyle(asText);
            }
        }
    }

    private static String text(@Nullable Object value, Language language) {
        return switch (value) {
            case null -> "";
            case Message m -> m.in(language);
            case Instant at -> Times.dateTime(at);
            case LocalDate day -> day.toString();
            case Double d -> String.format(Locale.ROOT, "%.2f", d);
            default -> value.toString();
        };
    }
}
