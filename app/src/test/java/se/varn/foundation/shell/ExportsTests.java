package se.varn.foundation.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.varn.foundation.text.Language;
import se.varn.foundation.text.Message;

/** What a spreadsheet makes of an exported list. */
class ExportsTests {
    private record Line(Object left, Object right) {}

    private static final List<Column<Line>> COLUMNS =
            List.of(
                    new Column<>(Message.of("Vänster", "Left"), Line::left),
                    new Column<>(Message.of("Höger", "Right"), Line::right));

    private static byte[] file(String type, Object left, Object right) {
        var answer =
                Exports.file(type, "prov", COLUMNS, List.of(new Line(left, right)), Language.SV);
        return Objects.requireNonNull(answer.getBody());
    }

    private static String csv(Object left, Object right) {
        String all = new String(file("csv", left, right), StandardCharsets.UTF_8);
        return all.substring(all.indexOf("\r\n") + 2, all.length() - 2);
    }

    private static Row xlsx(Object left, Object right) throws IOException {
        try (XSSFWorkbook book =
                new XSSFWorkbook(new ByteArrayInputStream(file("xlsx", left, right)))) {
            return book.getSheetAt(0).getRow(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+46 8 123",
                "-rm",
                "@SUM(A1)",
                " =1+1",
                "\t=1+1",
                "\r=1+1",
                "\n\n =1+1",
                "\u00A0=1+1",
                "\u200B=1+1",
                "\uFEFF=1+1",
                "\u3000=1+1",
                "\uFF1D1+1",
                "\uFF0B1",
                "\uFF0D1",
                "\uFF20A1",
                "|calc",
                "%0A"
            })
    void whatASpreadsheetWouldRunIsText(String text) throws IOException {
        String cell = csv(text, "b").replaceFirst("^\"", "");
        assertThat(cell).startsWith("'" + text.charAt(0));
        Cell there = xlsx(text, "b").getCell(0);
        assertThat(there.getCellType()).isEqualTo(CellType.STRING);
        assertThat(there.getCellStyle().getQuotePrefixed()).isTrue();
        assertThat(there.getStringCellValue().strip()).isEqualTo(text.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ada", "1 = 1", "a-b", "a@example.se", "2026-10-14", "’=x", ""})
    void otherTextsAreLeftAsTheyAre(String text) throws IOException {
        assertThat(csv(text, "b")).isEqualTo(text + ";b");
        Cell there = xlsx(text, "b").getCell(0);
        assertThat(there.getCellStyle().getQuotePrefixed()).isFalse();
    }

    @Test
    void numbersStayNumbers() throws IOException {
        assertThat(csv(-5, -0.25)).isEqualTo("-5;-0.25");
        Row row = xlsx(-5, -0.25);
        assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(-5);
        assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(-0.25);
        assertThat(row.getCell(0).getCellStyle().getQuotePrefixed()).isFalse();
    }

    @Test
    void cellsAreQuotedWhereverAProgramMightCutThem() {
        assertThat(csv("a;b", "c,=1")).isEqualTo("\"a;b\";\"c,=1\"");
        assertThat(csv("a\tb", "c\nd")).isEqualTo("\"a\tb\";\"c\nd\"");
        assertThat(csv("sa \"så\"", " a")).isEqualTo("\"sa \"\"så\"\"\";\" a\"");
    }
}
