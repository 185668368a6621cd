package se.varn.foundation.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;
import se.varn.foundation.text.Language;

/** Documents, checked by veraPDF and read back by the libraries that others read with. */
class PaperTests {
    private static final String HOSTILE =
            "<script>alert(1)</script> \"&amp; \u0000 \u202Egnp.exe ${x} \uD83D\uDE00 漢字 é å ä ö § – ”";

    @BeforeAll
    static void checker() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private static Paper paper() {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            rows.add(List.of("INC-2026-" + i, "2026-03-" + i, "värde " + i));
        }
        return new Paper.Writer()
                .text(Paper.Tone.SMALL, "UPP-2026-0001 · Utkast")
                .heading(2, "1 Sammanfattning")
                .text(Paper.Tone.QUOTE, "Myndigheten ska redovisa sitt arbete.")
                .heading(3, "1.1 Läget")
                .runs(
                        Paper.Tone.BODY,
                        List.of(
                                new Paper.Run("Under året hanterades ", false),
                                new Paper.Run("64 it-incidenter", true),
                                new Paper.Run(".", false)))
                .text(HOSTILE)
                .add(
                        new Paper.Facts(
                                List.of(new Paper.Fact("Beslutande", "Alva Ek, generaldirektör"))))
                .add(new Paper.Facts(List.of()))
                .add(
                        new Paper.Picture(
                                "Diagram. It-incidenter per månad",
                                "Flest i mars 2026: 12",
                                470,
                                168,
                                canvas -> {
                                    canvas.line(22, 126, 470, 126, 0xb6c0ca);
                                    canvas.bar(40, 60, 28, 66, 0x1d4f7a);
                                    canvas.text(54, 55, 9.5, Canvas.Anchor.MIDDLE, 0, "12 å€漢");
                                }))
                .heading(2, "Bilaga")
                .add(new Paper.Table("Rader", List.of("Nummer", "Dag", "Värde"), rows))
                .paper(
                        "Återrapport 2026",
                        "Exempelmyndigheten",
                        "UPP-1, \"utkast\" \\ {}",
                        Language.SV);
    }

    @Test
    void aPdfIsPdfUaAsVeraPdfReadsIt() throws Exception {
        byte[] pdf = Pdf.of(paper());
        try (PDFAParser parser =
                        Foundries.defaultInstance()
                                .createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator =
                        Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTestAssertions())
                    .extracting(a -> a.getRuleId().getClause() + " " + a.getMessage())
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    @Test
    void aPdfHoldsEveryWordAndItsNumberOnEachPage() throws Exception {
        try (PDDocument pdf = Loader.loadPDF(Pdf.of(paper()))) {
            String text = new PDFTextStripper().getText(pdf);
            assertThat(pdf.getNumberOfPages()).isGreaterThan(3);
            assertThat(text)
                    .contains("Återrapport 2026", "64 it-incidenter", "INC-2026-149", "é å ä ö §")
                    .contains("<script>alert(1)</script>")
                    .contains("UPP-1, \"utkast\" \\ {}")
                    .contains("2 (" + pdf.getNumberOfPages() + ")");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Återrapport 2026");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("sv");
            assertThat(pdf.getDocumentCatalog().getDocumentOutline().getFirstChild().getTitle())
                    .isEqualTo("1 Sammanfattning");
        }
    }

    @Test
    void aWordFileHasHeadingsThatNavigationGoesByAndDescribedPictures() throws Exception {
        try (XWPFDocument word = new XWPFDocument(new ByteArrayInputStream(Word.of(paper())))) {
            assertThat(word.getParagraphs())
                    .filteredOn(p -> "Heading1".equals(p.getStyle()))
                    .extracting(XWPFParagraph::getText)
                    .containsExactly("1 Sammanfattning", "Bilaga");
            assertThat(word.getStyles().getStyle("Heading1").getName()).isEqualTo("heading 1");
            assertThat(word.getTables().getFirst().getRow(0).isRepeatHeader()).isTrue();
            assertThat(word.getTables().getFirst().getNumberOfRows()).isEqualTo(151);
            assertThat(word.getAllPictures()).hasSize(1);
            assertThat(word.getDocument().xmlText()).contains("Flest i mars 2026: 12");
            assertThat(word.getProperties().getCoreProperties().getTitle())
                    .isEqualTo("Återrapport 2026");
            assertThat(word.getFooterList().getFirst().getText()).contains("UPP-1");
        }
    }

    @Test
    void aRowOfAnotherLengthIsRefused() {
        assertThatThrownBy(() -> new Paper.Table("x", List.of("a", "b"), List.of(List.of("1"))))
                .hasMessageContaining("1 cells under 2 headings");
    }
}
