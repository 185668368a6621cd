package se.varn.foundation.administration.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables as personnel systems and spreadsheets write them, and as somebody hostile does. */
class TableFileTests {
    @TempDir Path folder;

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("fil"), content);
    }

    private List<List<String>> rows(byte[] content) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        new TableFile(file(content), Encoding.AUTO).rows((_, cells) -> rows.add(cells));
        return rows;
    }

    private List<List<String>> rows(String content) throws IOException {
        return rows(content.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "ISO-8859-1", "windows-1252", "UTF-16"})
    void lettersAreReadInAnyOfTheUsualEncodings(String charset) throws IOException {
        assertThat(rows("Namn;Ort\r\nÅsa Öberg;Ängö\r\n".getBytes(Charset.forName(charset))))
                .containsExactly(List.of("Namn", "Ort"), List.of("Åsa Öberg", "Ängö"));
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstHeading() throws IOException {
        assertThat(rows("\uFEFFNamn,Ort\nA,B").getFirst()).containsExactly("Namn", "Ort");
    }

    @ParameterizedTest
    @ValueSource(strings = {";", ",", "\t"})
    void theSeparatorIsTheOneThatCutsTheFirstLine(String cut) throws IOException {
        String text =
                String.join(cut, "A", "\"B; C, D\"", "E") + "\n" + String.join(cut, "1", "2", "3");
        assertThat(rows(text))
                .containsExactly(List.of("A", "B; C, D", "E"), List.of("1", "2", "3"));
    }

    @Test
    void quotesHoldSeparatorsLineBreaksAndQuotes() throws IOException {
        assertThat(rows("A;B\n\"x;\"\"y\"\"\nz\";2\n3\"4;\"\""))
                .containsExactly(
                        List.of("A", "B"), List.of("x;\"y\"\nz", "2"), List.of("3\"4", ""));
    }

    @Test
    void rowsAreNumberedAsASpreadsheetDoesAndEmptyOnesLeftOut() throws IOException {
        List<Integer> lines = new ArrayList<>();
        new TableFile(file("A;B\r\n\r\n;\r1;2\n".getBytes(StandardCharsets.UTF_8)), Encoding.AUTO)
                .rows((line, _) -> lines.add(line));
        assertThat(lines).containsExactly(1, 4);
    }

    @Test
    void aQuoteThatNobodyClosesEndsTheReadingAndSaysWhere() {
        assertThatThrownBy(() -> rows("A;B\n1;2\n3;\"4\n" + "x;y\n".repeat(100_000)))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("row 3");
        assertThatThrownBy(() -> rows("A;B\n1;\"2"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("row 2");
    }

    @Test
    void columnsWithoutANameOrWithAnothersAreToldApart() throws IOException {
        assertThat(
                        new TableFile(
                                        file(
                                                " Namn ;;namn\n1;2;3"
                                                        .getBytes(StandardCharsets.UTF_8)),
                                        Encoding.AUTO)
                                .header())
                .containsExactly("Namn", "[2]", "namn [3]");
    }

    private Path workbook() throws IOException {
        Path file = folder.resolve("bok.xlsx");
        try (XSSFWorkbook book = new XSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle day = book.createCellStyle();
            day.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("m/d/yy"));
            CellStyle zeros = book.createCellStyle();
            zeros.setDataFormat(book.getCreationHelper().createDataFormat().getFormat("00000"));
            var sheet = book.createSheet("Blad1");
            Row head = sheet.createRow(0);
            head.createCell(0).setCellValue("Nr");
            head.createCell(2).setCellValue("Slutar");
            Row row = sheet.createRow(2);
            row.createCell(0).setCellValue(1234567890123.0);
            row.createCell(1).setCellValue("=1+1");
            row.createCell(2).setCellValue(LocalDate.of(2026, 11, 30));
            row.getCell(2).setCellStyle(day);
            row.createCell(3).setCellFormula("\"an\"&\"sv\"");
            row.getCell(3).setCellValue("ansv");
            row.createCell(4).setCellValue(42);
            row.getCell(4).setCellStyle(zeros);
            book.write(out);
        }
        return file;
    }

    @Test
    void aWorkbookGivesNumbersAndDaysAsTheyAreWrittenAndFormulasAsWhatTheyCameTo()
            throws IOException {
        List<Object> seen = new ArrayList<>();
        TableFile table = new TableFile(workbook(), Encoding.AUTO);
        assertThat(table.header()).containsExactly("Nr", "[2]", "Slutar");
        table.rows((line, cells) -> seen.add(line + " " + cells));
        assertThat(seen)
                .containsExactly(
                        "1 [Nr, , Slutar]", "3 [1234567890123, =1+1, 2026-11-30, ansv, 00042]");
    }

    @Test
    void whatIsNoTableIsRefusedInWords() throws IOException {
        byte[] half = Files.readAllBytes(workbook());
        assertThatThrownBy(() -> rows(java.util.Arrays.copyOf(half, half.length / 2)))
                .isInstanceOf(UnreadableFileException.class);
        assertThatThrownBy(() -> rows(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}))
                .hasMessageContaining("XLSX or CSV");
        assertThatThrownBy(() -> new TableFile(file(new byte[0]), Encoding.AUTO).header())
                .hasMessageContaining("empty");
    }

    @Test
    void whatTheTakerThrowsComesOutOfAWorkbookAsItIs() throws IOException {
        TableFile table = new TableFile(workbook(), Encoding.AUTO);
        assertThatThrownBy(() ->
                        table.rows((_, _) -> {
                            throw new IllegalStateException("mitt eget");
                        }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("mitt eget");
    }
}
