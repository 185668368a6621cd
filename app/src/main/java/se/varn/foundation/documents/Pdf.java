package se.varn.foundation.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Semaphore;

/** A document as PDF/UA-1 (ISO 14289-1): tagged, titled, with its language and its fonts. */
public final class Pdf {
    private static final String STYLE =
            """
            @page { size: A4; margin: 24mm 24mm 22mm;
              @bottom-left { content: @mark; font: 8pt Inter; color: #52606d; }
              @bottom-right { content: counter(page) " (" counter(pages) ")"; font: 8pt Inter; color: #52606d; } }
            body { font: 10.5pt/1.5 Inter; color: #1a222b; margin: 0; }
            h1 { font-size: 20pt; line-height: 1.2; font-weight: 600; margin: 0 0 3mm; }
            h2 { font-size: 14pt; line-height: 1.25; font-weight: 600; margin: 9mm 0 2mm; page-break-after: avoid; }
            h3 { font-size: 11pt; line-height: 1.3; font-weight: 600; margin: 6mm 0 1mm; page-break-after: avoid; }
            p { margin: 0 0 2.2mm; orphans: 2; widows: 2; }
            p.small { font-size: 8.5pt; line-height: 1.4; color: #52606d; margin: -1.4mm 0 3.2mm; }
            blockquote { margin: 2mm 0 3mm; padding-left: 4mm; border-left: 0.8mm solid #b6c0ca; color: #3d4a57; }
            strong { font-weight: 600; }
            table { border-collapse: collapse; width: 100%; font-size: 8.5pt; line-height: 1.35; margin: 1mm 0 4mm; -fs-table-paginate: paginate; }
            caption { text-align: left; font-weight: 600; padding-bottom: 1mm; }
            th, td { text-align: left; vertical-align: top; padding: 0.8mm 2mm 0.8mm 0; border-bottom: 0.2mm solid #d8dee4; word-wrap: break-word; }
            th { font-weight: 600; } tbody th { font-weight: 400; } tr { page-break-inside: avoid; }
            table.facts td { border: 0; } table.facts th { width: 34%; border: 0; font-weight: 600; }
            div.picture { margin: 4mm 0; page-break-inside: avoid; } div.picture img { width: 162mm; }
            """;

    /** Each holds its whole document in memory, so only so many are written at once. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private Pdf() {}

    /** The document's bytes. */
    public static byte[] of(Paper paper) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(128 * 1024);
        AT_ONCE.acquireUninterruptibly();
        try {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.usePdfUaAccessibility(true);
            builder.useFont(() -> Fonts.file(400), Fonts.FAMILY, 400, FontStyle.NORMAL, true);
            builder.useFont(() -> Fonts.file(600), Fonts.FAMILY, 600, FontStyle.NORMAL, true);
            // Nothing is fetched: pictures are in the page.
            builder.useUriResolver(
                    (_, uri) -> uri.startsWith("data:image/png;base64,") ? uri : null);
            builder.withProducer("Värn");
            builder.withHtmlContent(page(paper), null);
            builder.toStream(out);
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the PDF could not be written", e);
        } finally {
            AT_ONCE.release();
        }
        return out.toByteArray();
    }

    private static String page(Paper paper) {
        StringBuilder out = new StringBuilder(32 * 1024);
        out.append("<!DOCTYPE html><html lang=\"").append(paper.language().tag());
        out.append("\"><head><title>");
        text(out, paper.title());
        out.append("</title><meta name=\"author\" content=\"");
        text(out, paper.author());
        // Readers of PDF/UA ask for a description beside the title.
        out.append("\"/><meta name=\"description\" content=\"");
        text(out, paper.title());
        out.append("\"/><style>").append(STYLE.replace("@mark", quoted(paper.mark())));
        out.append("</style>");
        bookmarks(out, paper);
        out.append("</head><body><h1>");
        text(out, paper.title());
        out.append("</h1>");
        for (int i = 0; i < paper.blocks().size(); i++) {
            block(out, paper.blocks().get(i), "b" + i);
        }
        return out.append("</body></html>").toString();
    }

    private static void bookmarks(StringBuilder out, Paper paper) {
        out.append("<bookmarks>");
        for (int i = 0; i < paper.blocks().size(); i++) {
            if (paper.blocks().get(i) instanceof Paper.Heading(int level, String name)
                    && level == 2) {
                out.append("<bookmark name=\"");
                text(out, name);
                out.append("\" href=\"#b").append(i).append("\"/>");
            }
        }
        out.append("</bookmarks>");
    }

    private static void block(StringBuilder out, Paper.Block block, String id) {
        switch (block) {
            case Paper.Heading(int level, String words) -> {
                String tag = "h" + level;
                out.append('<').append(tag).append(" id=\"").append(id).append("\">");
                text(out, words);
                out.append("</").append(tag).append('>');
            }
            case Paper.Text(List<Paper.Run> runs, Paper.Tone tone) -> {
                String open =
                        switch (tone) {
                            case BODY -> "<p>";
                            case SMALL -> "<p class=\"small\">";
                            case QUOTE -> "<blockquote><p>";
                        };
                out.append(open);
                runs.forEach(run -> run(out, run));
                out.append(tone == Paper.Tone.QUOTE ? "</p></blockquote>" : "</p>");
            }
            case Paper.Facts(List<Paper.Fact> facts) -> facts(out, facts);
            case Paper.Table table -> table(out, table);
            case Paper.Picture picture -> picture(out, picture);
        }
    }

    private static void run(StringBuilder out, Paper.Run run) {
        out.append(run.strong() ? "<strong>" : "");
        text(out, run.text());
        out.append(run.strong() ? "</strong>" : "");
    }

    private static void facts(StringBuilder out, List<Paper.Fact> facts) {
        if (facts.isEmpty()) {
            return;
        }
        out.append("<table class=\"facts\"><tbody>");
        for (Paper.Fact fact : facts) {
            out.append("<tr><th scope=\"row\">");
            text(out, fact.name());
            out.append("</th><td>");
            text(out, fact.value());
            out.append("</td></tr>");
        }
        out.append("</tbody></table>");
    }

    private static void table(StringBuilder out, Paper.Table table) {
        out.append("<table><caption>");
        text(out, table.caption());
        out.append("</caption><thead><tr>");
        for (String head : table.head()) {
            out.append("<th scope=\"col\">");
            text(out, head);
            out.append("</th>");
        }
        out.append("</tr></thead><tbody>");
        for (List<String> row : table.rows()) {
            out.append("<tr>");
            for (int i = 0; i < row.size(); i++) {
                out.append(i == 0 ? "<th scope=\"row\">" : "<td>");
                text(out, row.get(i));
                out.append(i == 0 ? "</th>" : "</td>");
            }
            out.append("</tr>");
        }
        out.append("</tbody></table>");
    }

    private static void picture(StringBuilder out, Paper.Picture picture) {
        out.append("<div class=\"picture\"><p><strong>");
        text(out, picture.caption());
        out.append("</strong></p><img alt=\"");
        text(out, picture.alternative());
        out.append("\" src=\"data:image/png;base64,");
        out.append(Base64.getEncoder().encodeToString(Canvas.png(picture)));
        out.append("\"/></div>");
    }

    /** As content or attribute of the page; signs that XML has no place for become a space. */
    private static void text(StringBuilder out, String text) {
        text.codePoints()
                .forEach(c -> {
                    switch (c) {
                        case '<' -> out.append("&lt;");
                        case '>' -> out.append("&gt;");
                        case '&' -> out.append("&amp;");
                        case '"' -> out.append("&quot;");
                        default -> {
                            boolean fits =
                                    (c >= 0x20 && c <= 0xD7FF)
                                            || (c >= 0xE000 && c <= 0xFFFD)
                                            || c > 0xFFFF;
                            out.appendCodePoint(fits ? c : ' ');
                        }
                    }
                });
    }

    /** As a string of the style sheet: everything but letters and figures by its number. */
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints()
                .forEach(c -> {
                    if (Character.isLetterOrDigit(c) && c < 128) {
                        out.appendCodePoint(c);
                    } else {
                        out.append('\\').append("%06x".formatted(c));
                    }
                });
        return out.append('"').toString();
    }
}
