package se.varn.account.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/*
 * A ZIP that explains itself: manifest.json names every other file with its length and SHA-256 and holds the register's
 * entry of each document; a folder per document has the document as PDF/UA, the same in JSON, and its attachments as they
 * came. Names inside are made here and never come from people. The manifest stands last, since it knows all the others.
 */
/** Writes a package for preservation, file by file. */
final class PackageWriter implements AutoCloseable {
    static final String FORMAT = "varn-preservation/1";
    static final String MANIFEST = "manifest.json";

    private final ZipOutputStream zip;
    private final JsonMapper json;

    PackageWriter(OutputStream out, JsonMapper json) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        this.json = json;
    }

    /** A file of the package as its manifest names it. */
    record Listed(String path, String type, long bytes, String sha256) {}

    /** What a file's content is read from. */
    interface Content {
        InputStream open() throws IOException;
    }

    Listed add(String path, String type, byte[] content) throws IOException {
        return add(path, type, () -> new java.io.ByteArrayInputStream(content));
    }

    Listed add(String path, String type, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        MessageDigest digest = sha256();
        long bytes;
        try (InputStream in = content.open();
                // Not closed: that would close the package.
                DigestOutputStream out = new DigestOutputStream(new Unclosing(zip), digest)) {
            bytes = in.transferTo(out);
        }
        zip.closeEntry();
        return new Listed(path, type, bytes, HexFormat.of().formatHex(digest.digest()));
    }

    void manifest(Map<String, ?> manifest) throws IOException {
        add(
                MANIFEST,
                "application/json",
                json.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    }

    static List<Map<String, Object>> files(List<Listed> files) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Listed f : files) {
            all.add(
                    Map.of(
                            "path", f.path(),
                            "type", f.type(),
                            "bytes", f.bytes(),
                            "sha256", f.sha256()));
        }
        return all;
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static final class Unclosing extends java.io.FilterOutputStream {
        Unclosing(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
