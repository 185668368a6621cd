package se.varn.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL programs for this platform, unpacked once into a cache directory that is named
 * after the archive's digest. Several processes may unpack at once: each fills a directory of its
 * own, and the first rename wins.
 */
record Binaries(Path home) {

    /**
     * The major version of the programs that are shipped; data directories of another one are
     * refused.
     */
    static final int MAJOR = 18;

    private static final Set<PosixFilePermission> READABLE =
            PosixFilePermissions.fromString("rwxr-xr-x");

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    static Binaries unpacked(Path cache, Progress progress) {
        String archive = archiveName();
        try {
            Path target =
                    cache.resolve(
                            "postgres-%d-%s".formatted(MAJOR, digest(archive).substring(0, 16)));
            if (!Files.isDirectory(target)) {
                progress.step("Unpacking PostgreSQL (once) to " + target);
                unpack(archive, cache, target);
            }
            return new Binaries(target);
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Could not unpack PostgreSQL to %s: %s. Check that the directory can be written and has 100 MB left."
                            .formatted(cache, e.getMessage()),
                    e);
        }
    }

    /**
     * {@code VARN_CACHE}, else the user's cache directory, or the machine's where another user must
     * read it; where that cannot be written, the data directory itself.
     */
    static Path cacheFor(RunAs runAs, Path dataDirectory) {
        String chosen = System.getenv("VARN_CACHE");
        if (chosen != null && !chosen.isBlank()) {
            return Path.of(chosen).toAbsolutePath();
        }
        Path cache = runAs instanceof RunAs.OtherUser ? Path.of("/var/cache/varn") : userCache();
        try {
            Files.createDirectories(cache);
            Files.setPosixFilePermissions(cache, READABLE);
            return cache;
        } catch (IOException _) {
            return dataDirectory.resolve("programs");
        }
    }

    private static Path userCache() {
        String xdg = System.getenv("XDG_CACHE_HOME");
        Path base =
                xdg == null || xdg.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(xdg);
        return base.toAbsolutePath().resolve("varn");
    }

    private static String archiveName() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine =
                switch (System.getProperty("os.arch")) {
                    case "amd64", "x86_64" -> "x86_64";
                    case "aarch64" -> "arm_64";
                    case String other -> other;
                };
        String name =
                "/postgres-%s-%s.txz"
                        .formatted(
                                system.contains("mac") ? "darwin" : system.replace(" ", ""),
                                machine);
        if (Binaries.class.getResource(name) == null) {
            throw new EmbeddedPostgresException(
                    "No PostgreSQL comes with Värn for %s on %s. Use your own server: set VARN_DB_URL, VARN_DB_USER and VARN_DB_PASSWORD."
                            .formatted(
                                    System.getProperty("os.name"), System.getProperty("os.arch")));
        }
        return name;
    }

    private static InputStream open(String archive) throws IOException {
        @Nullable InputStream in = Binaries.class.getResourceAsStream(archive);
        if (in == null) {
            throw new IOException("missing resource " + archive);
        }
        return in;
    }

    private static String digest(String archive) throws IOException {
        try (var in = new DigestInputStream(open(archive), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void unpack(String archive, Path cache, Path target) throws IOException {
        Files.createDirectories(cache);
        Path fresh = Files.createTempDirectory(cache, "unpacking");
        try {
            Files.setPosixFilePermissions(fresh, READABLE);
            try (var tar =
                    new TarArchiveInputStream(
                            new XZCompressorInputStream(
                                    new BufferedInputStream(open(archive), 1 << 16)))) {
                @Nullable TarArchiveEntry entry;
                while ((entry = tar.getNextEntry()) != null) {
                    write(entry, tar, fresh);
                }
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Trees.delete(fresh);
            if (!Files.isDirectory(target)) {
                throw e;
            }
            // Someone else was faster; theirs came from the same bytes.
        }
    }

    private static void write(TarArchiveEntry entry, TarArchiveInputStream tar, Path root)
            throws IOException {
        Path file = root.resolve(entry.getName()).normalize();
        if (!file.startsWith(root)) {
            throw new IOException("entry outside the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, file);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    file, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }
}
