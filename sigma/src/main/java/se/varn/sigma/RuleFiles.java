package se.varn.sigma;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Finds rule files in folders and archives, within bounds, and reads them on all cores. Names
 * inside an archive are only ever shown.
 */
final class RuleFiles {
    private final Limits limits;
    private final List<Rule> rules = new ArrayList<>();
    private final List<Refusal> refused = new ArrayList<>();
    private int ignored;
    private final List<Text> texts = new ArrayList<>();
    private int files;
    private long bytes;

    private record Text(String name, String yaml) {}

    RuleFiles(Limits limits) {
        this.limits = limits;
    }

    List<Rule> rules() {
        return rules;
    }

    List<Refusal> refused() {
        return refused;
    }

    int ignored() {
        return ignored;
    }

    void read(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            folder(path);
        } else if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString(), null, "no such rule file or folder");
        } else if (isZip(path)) {
            archive(path);
        } else {
            try (InputStream in = Files.newInputStream(path)) {
                file(path.toString(), in);
            }
        }
        parse();
    }

    /** Parses what was found, in its order. */
    private void parse() {
        texts.parallelStream()
                .map(text -> new RuleParser(text.name, text.yaml).parse())
                .forEachOrdered(parser -> {
                    rules.addAll(parser.rules());
                    refused.addAll(parser.refused());
                    ignored += parser.ignored();
                });
        texts.clear();
    }

    private static boolean isZip(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] magic = in.readNBytes(4);
            return magic.length == 4
                    && magic[0] == 'P'
                    && magic[1] == 'K'
                    && magic[2] < 8
                    && magic[3] < 8;
        }
    }

    private void folder(Path root) throws IOException {
        List<Path> found;
        try (Stream<Path> walk = Files.walk(root)) {
            found =
                    walk.filter(Files::isRegularFile)
                            .filter(path -> wanted(root.relativize(path).toString()))
                            .sorted()
                            .toList();
        }
        for (Path path : found) {
            count(root);
            try (InputStream in = Files.newInputStream(path)) {
                file(path.toString(), in);
            }
        }
    }

    private void archive(Path path) throws IOException {
        try (ZipFile zip = new ZipFile(path.toFile(), StandardCharsets.UTF_8)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                count(path);
                if (!entry.isDirectory() && wanted(entry.getName())) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        file(path.getFileName() + "!" + entry.getName(), in);
                    }
                }
            }
        } catch (ZipException | EOFException e) {
            throw new IOException(path + " is a damaged ZIP archive: " + fault(e), e);
        }
    }

    private void count(Path path) throws IOException {
        if (++files > limits.maxFiles()) {
            throw new IOException(path + " holds more than " + limits.maxFiles() + " files");
        }
    }

    private boolean wanted(String name) {
        String lower = name.toLowerCase(Locale.ROOT).replace('\\', '/');
        if (!lower.endsWith(".yml") && !lower.endsWith(".yaml")) {
            return false;
        }
        if (limits.skippedFoldersToo()) {
            return true;
        }
        String[] parts = lower.split("/", -1);
        for (int i = 0; i < parts.length - 1; i++) {
            if (RuleSet.SKIPPED.contains(parts[i])) {
                return false;
            }
        }
        return true;
    }

    private void file(String name, InputStream in) throws IOException {
        byte[] content;
        try {
            content = in.readNBytes(limits.maxFileBytes() + 1);
        } catch (ZipException | EOFException e) {
            refused.add(refusal(name, RefusalKind.ARCHIVE_DAMAGED, fault(e)));
            return;
        }
        bytes += content.length;
        if (bytes > limits.maxTotalBytes()) {
            throw new IOException(
                    "the rules are larger than " + limits.maxTotalBytes() + " bytes together");
        }
        if (content.length > limits.maxFileBytes()) {
            refused.add(refusal(name, RefusalKind.FILE_TOO_LARGE, limits.maxFileBytes()));
            return;
        }
        try {
            String text =
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
            texts.add(new Text(name, text));
        } catch (CharacterCodingException _) {
            refused.add(refusal(name, RefusalKind.NOT_UTF8));
        }
    }

    private static String fault(IOException e) {
        return Objects.requireNonNullElse(e.getMessage(), "it ends too early");
    }

    private static Refusal refusal(String name, RefusalKind kind, Object... details) {
        return new RuleException(1, kind, details).in(name, null);
    }
}
