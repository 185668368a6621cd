package se.varn.account.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a package for preservation back, as whoever receives it would. */
final class PackageReader {
    private PackageReader() {}

    /**
     * Everything that is wrong with it: nothing when every file is the one that the manifest names.
     */
    static List<String> faults(Path file, JsonMapper json) throws IOException {
        List<String> faults = new ArrayList<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> found = digests(zip);
            ZipEntry entry = zip.getEntry(PackageWriter.MANIFEST);
            if (entry == null) {
                return List.of("there is no " + PackageWriter.MANIFEST);
            }
            JsonNode manifest;
            try (InputStream in = zip.getInputStream(entry)) {
                manifest = json.readTree(in);
            }
            found.remove(PackageWriter.MANIFEST);
            if (!manifest.path("format").asString("").equals(PackageWriter.FORMAT)) {
                faults.add("the format is not " + PackageWriter.FORMAT);
            }
            for (JsonNode document : manifest.path("documents")) {
                for (JsonNode named : document.path("files")) {
                    String path = named.path("path").asString("");
                    String is = found.remove(path);
                    if (is == null) {
                        faults.add(path + " is missing");
                    } else if (!is.equals(
                            named.path("bytes").asLong(-1)
                                    + " "
                                    + named.path("sha256").asString(""))) {
                        faults.add(path + " is not the one that the manifest names");
                    }
                }
            }
            found.keySet().forEach(path -> faults.add(path + " is not in the manifest"));
        }
        return faults;
    }

    private static Map<String, String> digests(ZipFile zip) throws IOException {
        Map<String, String> found = new HashMap<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            MessageDigest digest = PackageWriter.sha256();
            try (InputStream in = zip.getInputStream(entry);
                    DigestOutputStream out =
                            new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
                long bytes = in.transferTo(out);
                found.put(entry.getName(), bytes + " " + HexFormat.of().formatHex(digest.digest()));
            }
        }
        return found;
    }
}
