package se.varn.foundation.administration.imports;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A table in a file: CSV in any of the usual encodings, or XLSX; told apart by its content. */
final class TableFile {
    static final int MOST_ROWS = 200_000;
    private final Path file;
    private final Encoding encoding;

    TableFile(Path file, Encoding encoding) {
        this.file = file;
        this.encoding = encoding;
    }

    /** Every row that is not empty, the first one too. */
    void rows(Rows to) throws IOException {
        if (startsWith('P', 'K', 3, 4)) {
            XlsxTable.read(file, to);
            return;
        }
        if (startsWith(0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableFileException(ImportText.OLD_EXCEL);
        }
        try (Reader in = new InputStreamReader(Files.newInputStream(file), charset())) {
            CsvTable.read(in, to);
        }
    }

    /** The names of the columns: of those without one, and of the second of two, its place. */
    List<String> header() throws IOException {
        List<String> header = new ArrayList<>();
        rows((_, cells) -> {
            Set<String> taken = new HashSet<>();
            for (int i = 0; i < cells.size(); i++) {
                String name = cells.get(i).strip().replaceAll("\\s+", " ");
                boolean own = !name.isEmpty() && taken.add(name.toLowerCase(Locale.ROOT));
                header.add(own ? name : (name + " [" + (i + 1) + "]").strip());
            }
            return false;
        });
        if (header.isEmpty()) {
            throw new UnreadableFileException(ImportText.EMPTY);
        }
        return header;
    }

    private boolean startsWith(int... bytes) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            for (int wanted : bytes) {
                if (in.read() != wanted) {
                    return false;
                }
            }
            return true;
        }
    }

    private Charset charset() throws IOException {
        if (startsWith(0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return switch (encoding) {
            case UTF_8 -> StandardCharsets.UTF_8;
            case LATIN_1 -> StandardCharsets.ISO_8859_1;
            case WINDOWS_1252 -> Charset.forName("windows-1252");
            case AUTO -> isUtf8() ? StandardCharsets.UTF_8 : Charset.forName("windows-1252");
        };
    }

    private boolean isUtf8() throws IOException {
        CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(1 << 16);
        CharBuffer chars = CharBuffer.allocate(1 << 16);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            int read = 0;
            while (read >= 0) {
                read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                bytes.position(bytes.position() + Math.max(0, read)).flip();
                chars.clear();
                CoderResult result = decoder.decode(bytes, chars, read < 0);
                if (result.isError()) {
                    return false;
                }
                bytes.compact();
            }
            return true;
        }
    }
}
