package se.varn.foundation.administration.imports;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.internal.PackagePropertiesPart;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/*
 * The first sheet of a workbook, row by row. The sheet streams; only its table of distinct texts is held, so that is
 * bounded. A formula counts as what it last came to. Days come out as 2026-10-14 and numbers as they are written, not as
 * some country's format shows them.
 */
final class XlsxTable {
    private static final long LARGEST_TEXTS = 100L << 20;

    private XlsxTable() {}

    /** Reads to the end, or until the taker has enough. */
    static void read(Path file, Rows to) throws IOException {
        Taker taker = new Taker(to);
        try (OPCPackage workbook = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            read(workbook, taker);
        } catch (SAXException | ParserConfigurationException | OpenXML4JException | IOException e) {
            throw new UnreadableFileException(ImportText.NOT_XLSX);
        } catch (RuntimeException e) {
            // What a broken workbook makes of the library is of many kinds; what the taker threw is
            // ours.
            if (e instanceof UnreadableFileException || taker.threw) {
                throw e;
            }
            if (!(e instanceof Enough)) {
                throw new UnreadableFileException(ImportText.NOT_XLSX);
            }
        }
    }

    private static void read(OPCPackage workbook, Taker taker)
            throws SAXException, ParserConfigurationException, OpenXML4JException, IOException {
        XSSFReader reader = new XSSFReader(workbook);
        boolean tooMuch = tooMuch(workbook);
        Iterator<InputStream> sheets = reader.getSheetsData();
        if (tooMuch || !sheets.hasNext()) {
            throw new UnreadableFileException(
                    tooMuch ? ImportText.TOO_LARGE_INSIDE : ImportText.NO_SHEET);
        }
        var texts = new ReadOnlySharedStringsTable(workbook, false);
        try (InputStream sheet = sheets.next()) {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(
                    new XSSFSheetXMLHandler(
                            reader.getStylesTable(), null, texts, taker, new Plain(), false));
            xml.parse(new InputSource(sheet));
        }
    }

    /**
     * Whether a part that the library keeps in memory is too large. Unpacked to see: neither its
     * name nor the size that the archive tells is to be believed.
     */
    private static boolean tooMuch(OPCPackage workbook) throws IOException, OpenXML4JException {
        byte[] buffer = new byte[1 << 16];
        for (PackagePart part : workbook.getParts()) {
            // The library has read its properties while opening, and gives them to nobody.
            if (part.isRelationshipPart()
                    || part instanceof PackagePropertiesPart
                    || part.getContentType().equals(XSSFRelation.WORKSHEET.getContentType())) {
                continue;
            }
            try (InputStream in = part.getInputStream()) {
                long read = 0;
                for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                    read += n;
                    if (read > LARGEST_TEXTS) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /** Ends the reading. */
    private static final class Enough extends RuntimeException {
        private static final long serialVersionUID = 1;

        Enough() {
            super("enough", null, false, false);
        }
    }

    private static final class Taker implements XSSFSheetXMLHandler.SheetContentsHandler {
        private final Rows to;
        private List<String> cells = new ArrayList<>();
        private boolean threw;

        Taker(Rows to) {
            this.to = to;
        }

        @Override
        public void startRow(int row) {
            cells = new ArrayList<>();
        }

        @Override
        public void cell(
                @Nullable String reference, @Nullable String value, @Nullable XSSFComment comment) {
            int column = reference == null ? cells.size() : new CellReference(reference).getCol();
            if (column >= CsvTable.MOST_CELLS) {
                return;
            }
            while (cells.size() <= column) {
                cells.add("");
            }
            String text = value == null ? "" : value;
            cells.set(
                    column,
                    text.length() > CsvTable.LONGEST_CELL
                            ? text.substring(0, CsvTable.LONGEST_CELL)
                            : text);
        }

        @Override
        public void endRow(int row) {
            try {
                if (!cells.stream().allMatch(String::isBlank) && !to.row(row + 1, cells)) {
                    throw new Enough();
                }
            } catch (RuntimeException e) {
                threw = !(e instanceof Enough);
                throw e;
            }
        }
    }

    private static final class Plain extends DataFormatter {
        Plain() {
            super(Locale.ROOT);
        }

        @Override
        public String formatRawCellContents(double value, int index, @Nullable String format) {
            return plain(value, index, format, false);
        }

        @Override
        public String formatRawCellContents(
                double value, int index, @Nullable String format, boolean use1904) {
            return plain(value, index, format, use1904);
        }

        private String plain(double value, int index, @Nullable String format, boolean use1904) {
            if (DateUtil.isADateFormat(index, format) && DateUtil.isValidExcelDate(value)) {
                LocalDateTime at = DateUtil.getLocalDateTime(value, use1904);
                return at.toLocalTime().toSecondOfDay() == 0
                        ? at.toLocalDate().toString()
                        : at.toString();
            }
            boolean zeros = format != null && format.matches("0+");
            return zeros
                    ? super.formatRawCellContents(value, index, format, use1904)
                    : BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        }
    }
}
