package se.varn.foundation.attachments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import se.varn.foundation.attachments.Sniffer.Sniffed;

class SnifferTests {
    private final Sniffer sniffer = new Sniffer();

    private Sniffed of(String name, byte[] content) {
        return sniffer.sniff(java.nio.ByteBuffer.wrap(content), name);
    }

    private Sniffed of(String name, String content) {
        return of(name, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whatAFileIsIsToldFromItsContent() {
        assertThat(of("bild.png", Samples.png())).isEqualTo(new Sniffed("image/png", false));
        assertThat(of("rapport.pdf", "%PDF-1.7\n%âãÏÓ\n"))
                .isEqualTo(new Sniffed("application/pdf", false));
        assertThat(of("logg.txt", "2026-11-24 10.00 stopp\n"))
                .isEqualTo(new Sniffed("text/plain", false));
    }

    @Test
    void aNameThatNarrowsTheContentIsFollowed() throws IOException {
        assertThat(of("lista.csv", "a;b\n1;2\n")).isEqualTo(new Sniffed("text/csv", false));
        Sniffed word = of("brev.docx", zip("[Content_Types].xml", "word/document.xml"));
        assertThat(word.mismatch()).isFalse();
        assertThat(FileKind.of(word.type())).isEqualTo(FileKind.OFFICE);
    }

    @Test
    void aNameThatSaysSomethingElseIsSaid() {
        Sniffed program = of("faktura.pdf", "MZ\u0090\u0000".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(program.mismatch()).isTrue();
        assertThat(program.type()).isNotEqualTo("application/pdf");
        Sniffed page = of("anteckning.txt", "<!DOCTYPE html><html><script>alert(1)</script>");
        assertThat(page).isEqualTo(new Sniffed("text/html", true));
        Sniffed unknown = of("bild.png", new byte[] {1, 2, 3, 0, 0, 7, (byte) 0xfe});
        assertThat(unknown).isEqualTo(new Sniffed("application/octet-stream", true));
    }

    @Test
    void aPictureWithScriptIsNoPicture() {
        Sniffed svg =
                of(
                        "logga.svg",
                        "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>");
        assertThat(FileKind.of(svg.type())).isEqualTo(FileKind.WEB);
        assertThat(FileKind.sentAs(svg.type())).isEqualTo("application/octet-stream");
    }

    @Test
    void anXmlThatAsksForFilesIsReadAsBytesOnly() {
        Sniffed xml =
                of(
                        "x.xml",
                        "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>");
        assertThat(FileKind.sentAs(xml.type())).isEqualTo("application/octet-stream");
    }

    @Test
    void aFileThatIsTwoThingsAtOnceIsWhatItBeginsAs() {
        Sniffed both = of("bild.gif", "GIF89a/*......*/=1;alert(1)//");
        assertThat(both).isEqualTo(new Sniffed("image/gif", false));
    }

    @Test
    void aZipBombIsBytes() throws IOException {
        Sniffed bomb = of("bomb.zip", zip("a", "b"));
        assertThat(bomb).isEqualTo(new Sniffed("application/zip", false));
    }

    @Test
    void aNameWithoutAnEndingIsNoMismatch() {
        assertThat(of("LÄSMIG", "hej").mismatch()).isFalse();
        assertThat(of("minnesdump", new byte[] {0, 1, 2, (byte) 200}).mismatch()).isFalse();
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[1 << 20]);
            }
        }
        return out.toByteArray();
    }
}
