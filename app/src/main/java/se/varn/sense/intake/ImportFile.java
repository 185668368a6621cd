package se.varn.sense.intake;

import java.nio.file.Path;

/**
 * A file to import, as asked for.
 *
 * @param file where it lies now; it is read and left there
 * @param fileName what its sender called it
 * @param source what the agency calls where it comes from; a new name makes a new source
 * @param product Sigma's word for what wrote it, such as {@code linux}; empty when the events tell
 * @param again whether it is known that the same file was imported before
 * @param partial whether a damaged file is taken as far as it can be read
 */
public record ImportFile(
        Path file,
        String fileName,
        String source,
        Encoding encoding,
        String product,
        boolean again,
        boolean partial) {
    /** A file in UTF-8 whose events tell what they are. */
    public ImportFile(Path file, String fileName, String source) {
        this(file, fileName, source, Encoding.UTF_8, "", false, false);
    }

    ImportFile named(String name, String from) {
        return new ImportFile(file, name, from, encoding, product, again, partial);
    }
}
