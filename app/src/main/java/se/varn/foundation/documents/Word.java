package se.varn.foundation.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFPicture;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A document as DOCX, with styles that Word's navigation and readers of the screen go by. */
public final class Word {
    /** Width of the text on A4 between its margins, in points. */
    private static final double TEXT_WIDTH = 459;

    private Word() {}

    /** The document's bytes. */
    public static byte[] of(Paper paper) {
        try (XWPFDocument document = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream(64 * 1024)) {
            WordStyles.put(document, paper.language());
            document.getProperties().getCoreProperties().setTitle(paper.title());
            document.getProperties().getCoreProperties().setCreator(paper.author());
            foot(document, paper.mark());
            styled(document, WordStyles.TITLE).createRun().setText(paper.title());
            for (Paper.Block block : paper.blocks()) {
                block(document, block);
            }
            document.write(out);
            return out.toByteArray();
        } catch (IOException | InvalidFormatException e) {
            throw new IllegalStateException("the DOCX could not be written", e);
        }
    }

    private static void foot(XWPFDocument document, String mark) {
        XWPFFooter foot = document.createFooter(HeaderFooterType.DEFAULT);
        XWPFParagraph line = foot.createParagraph();
        line.setStyle(WordStyles.SMALL);
        line.createRun().setText(mark + "  ·  ");
        line.getCTP().addNewFldSimple().setInstr("PAGE");
        line.createRun().setText(" (");
        line.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        line.createRun().setText(")");
    }

    private static void block(XWPFDocument document, Paper.Block block)
            throws IOException, InvalidFormatException {
        switch (block) {
            case Paper.Heading(int level, String words) ->
                    styled(document, WordStyles.heading(level)).createRun().setText(words);
            case Paper.Text(List<Paper.Run> runs, Paper.Tone tone) -> {
                XWPFParagraph paragraph =
                        styled(
                                document,
                                switch (tone) {
                                    case BODY -> WordStyles.BODY;
                                    case SMALL -> WordStyles.SMALL;
                                    case QUOTE -> WordStyles.QUOTE;
                                });
                runs.forEach(run -> {
                    XWPFRun written = paragraph.createRun();
                    written.setText(run.text());
                    written.setBold(run.strong());
                });
            }
            case Paper.Facts(List<Paper.Fact> facts) ->
                    facts.forEach(fact -> {
                        XWPFParagraph paragraph = styled(document, WordStyles.BODY);
                        XWPFRun name = paragraph.createRun();
                        name.setText(fact.name() + ": ");
                        name.setBold(true);
                        paragraph.createRun().setText(fact.value());
                    });
            case Paper.Table table -> table(document, table);
            case Paper.Picture picture -> picture(document, picture);
        }
    }

    private static XWPFParagraph styled(XWPFDocument document, String style) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setStyle(style);
        return paragraph;
    }

    private static void table(XWPFDocument document, Paper.Table table) {
        styled(document, WordStyles.CAPTION).createRun().setText(table.caption());
        XWPFTable written = document.createTable(table.rows().size() + 1, table.head().size());
        written.setWidth("100%");
        row(written.getRow(0), table.head(), true);
        written.getRow(0).setRepeatHeader(true);
        for (int i = 0; i < table.rows().size(); i++) {
            row(written.getRow(i + 1), table.rows().get(i), false);
            written.getRow(i + 1).setCantSplitRow(true);
        }
        styled(document, WordStyles.SMALL);
    }

    private static void row(XWPFTableRow row, List<String> cells, boolean head) {
        for (int i = 0; i < cells.size(); i++) {
            XWPFTableCell cell = row.getCell(i);
            XWPFParagraph paragraph = cell.getParagraphs().getFirst();
            paragraph.setStyle(WordStyles.SMALL);
            XWPFRun run = paragraph.createRun();
            run.setText(cells.get(i));
            run.setBold(head);
        }
    }

    private static void picture(XWPFDocument document, Paper.Picture picture)
            throws IOException, InvalidFormatException {
        styled(document, WordStyles.CAPTION).createRun().setText(picture.caption());
        XWPFPicture put =
                styled(document, WordStyles.BODY)
                        .createRun()
                        .addPicture(
                                new ByteArrayInputStream(Canvas.png(picture)),
                                PictureType.PNG,
                                "drawing.png",
                                Units.toEMU(TEXT_WIDTH),
                                Units.toEMU(TEXT_WIDTH * picture.height() / picture.width()));
        put.getCTPicture().getNvPicPr().getCNvPr().setDescr(picture.alternative());
    }
}
