package se.varn.foundation.documents;

import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import se.varn.foundation.text.Language;

/** The styles of a DOCX; Word knows them by these names in every language. */
final class WordStyles {
    static final String TITLE = "Title";
    static final String BODY = "BodyText";
    static final String SMALL = "Small";
    static final String QUOTE = "Quote";
    static final String CAPTION = "Caption";

    private static final String INK = "1A222B";
    private static final String GREY = "52606D";

    private WordStyles() {}

    static String heading(int level) {
        return "Heading" + (level - 1);
    }

    static void put(XWPFDocument document, Language language) {
        XWPFStyles styles = document.createStyles();
        styles.setSpellingLanguage(language.tag().equals("en") ? "en-GB" : "sv-SE");
        add(styles, TITLE, "Title", 20, true, INK, 0, 6, -1);
        add(styles, heading(2), "heading 1", 14, true, INK, 18, 4, 0);
        add(styles, heading(3), "heading 2", 11.5, true, INK, 12, 2, 1);
        add(styles, BODY, "Body Text", 10.5, false, INK, 0, 6, -1);
        add(styles, SMALL, "Small", 8.5, false, GREY, 0, 3, -1);
        add(styles, QUOTE, "Quote", 10.5, false, GREY, 4, 6, -1);
        add(styles, CAPTION, "caption", 9, true, INK, 6, 3, -1);
    }

    /** Sizes and spaces in points; {@code outline} is the place in the navigation, or -1. */
    private static void add(
            XWPFStyles styles,
            String id,
            String name,
            double size,
            boolean bold,
            String rgb,
            int before,
            int after,
            int outline) {
        CTStyle style = CTStyle.Factory.newInstance();
        style.setStyleId(id);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal(name);
        style.addNewQFormat();
        CTPPrGeneral paragraph = style.addNewPPr();
        paragraph.addNewSpacing().setBefore(BigInteger.valueOf(before * 20L));
        paragraph.getSpacing().setAfter(BigInteger.valueOf(after * 20L));
        if (outline >= 0) {
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(outline));
        }
        if (id.equals(QUOTE)) {
            paragraph.addNewInd().setLeft(BigInteger.valueOf(360));
        }
        CTRPr run = style.addNewRPr();
        run.addNewRFonts().setAscii("Arial");
        run.getRFontsArray(0).setHAnsi("Arial");
        if (bold) {
            run.addNewB();
        }
        run.addNewColor().setVal(rgb);
        run.addNewSz().setVal(BigInteger.valueOf(Math.round(size * 2)));
        styles.addStyle(new XWPFStyle(style));
    }
}
