package se.varn.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random passwords, each in a file that only its owner can read. */
final class Passwords {

    private Passwords() {}

    /**
     * Reads the password, or makes and stores one when {@code mayCreate}. Hexadecimal digits only.
     */
    static String in(Path file, boolean mayCreate) {
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            if (!mayCreate) {
                throw new EmbeddedPostgresException(
                        "The password file %s is missing, so the database beside it cannot be opened. Put the file back, or restore a backup into an empty directory."
                                .formatted(file));
            }
            byte[] bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            String password = HexFormat.of().formatHex(bytes);
            Path fresh =
                    Files.createTempFile(
                            file.toAbsolutePath().resolveSibling("."),
                            "password",
                            ".new",
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------")));
            Files.writeString(fresh, password + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return password;
        } catch (IOException e) {
            throw new EmbeddedPostgresException(
                    "Could not read or write %s: %s. Check its owner."
                            .formatted(file, e.getMessage()),
                    e);
        }
    }
}
