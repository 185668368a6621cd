package se.varn.foundation.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.Cell;
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

/** Lists as files. Cells that a spreadsheet would run as a formula are written as text. */
public final class Exports {
    /** The most rows of one file. */
    public static final int MOST = 100_000;

    private static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

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
        line(out, columns.stream().map(c -> c.title().in(language)).toList());
        for (T row : rows) {
            line(
                    out,
                    columns.stream().map(c -> safe(text(c.value().apply(row), language))).toList());
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder out, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean quote =
                    cell.chars().anyMatch(c -> c == ';' || c == '"' || c == '\n' || c == '\r');
            out.append(i == 0 ? "" : ";")
                    .append(quote ? '"' + cell.replace("\"", "\"\"") + '"' : cell);
        }
        out.append("\r\n");
    }

    private static String safe(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static <T> byte[] xlsx(List<Column<T>> columns, List<T> rows, Language language) {
        try (SXSSFWorkbook book = new SXSSFWorkbook(200);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            SXSSFSheet sheet = book.createSheet("Värn");
            Row head = sheet.createRow(0);
            for (int c = 0; c < columns.size(); c++) {
                head.createCell(c).setCellValue(columns.get(c).title().in(language));
            }
            sheet.createFreezePane(0, 1);
            for (int r = 0; r < rows.size(); r++) {
                Row line = sheet.createRow(r + 1);
                for (int c = 0; c < columns.size(); c++) {
                    put(line.createCell(c), columns.get(c).value().apply(rows.get(r)), language);
                }
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the workbook cannot be written", e);
        }
    }

    private static void put(Cell cell, @Nullable Object value, Language language) {
        if (value instanceof Number n) {
            cell.setCellValue(n.doubleValue());
        } else {
            String text = text(value, language);
            cell.setCellValue(text.length() > 32_000 ? text.substring(0, 32_000) : text);
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
