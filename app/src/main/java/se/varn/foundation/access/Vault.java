package se.varn.foundation.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/*
 * Seals what must not lie readable in the database: AES-256 in GCM, bound to the person it belongs to, with a key in
 * VARN_DATA/keys that only Värn's own user reads. Made at first use. Whoever has the database, or a backup of it, without
 * the key has nothing; whoever loses the key enrols again by recovery codes, which need no key.
 */
@Component
class Vault {
    private static final Logger LOG = LoggerFactory.getLogger(Vault.class);
    static final String FILE = "second-factors.key";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private final Path directory;
    private final SecureRandom random = new SecureRandom();

    Vault(@Value("${varn.data}") Path data) {
        this.directory = data.resolve("keys");
    }

    byte[] random(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    byte[] seal(UUID person, byte[] secret) {
        byte[] nonce = random(NONCE_BYTES);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, key(true), nonce, person).doFinal(secret);
            return ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed).array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key in " + directory + " does not seal", e);
        }
    }

    /** Empty when the key is not the one it was sealed with, or is gone. */
    Optional<byte[]> open(UUID person, byte[] sealed) {
        SecretKey key;
        try {
            key = key(false);
        } catch (IllegalStateException | IllegalArgumentException | UncheckedIOException e) {
            // Recovery codes go on: who has lost the key must be able to come in and enrol anew.
            LOG.error("the key {} cannot be used", directory.resolve(FILE), e);
            return Optional.empty();
        }
        if (key == null || sealed.length < NONCE_BYTES) {
            return Optional.empty();
        }
        ByteBuffer in = ByteBuffer.wrap(sealed);
        byte[] nonce = new byte[NONCE_BYTES];
        in.get(nonce);
        byte[] rest = new byte[in.remaining()];
        in.get(rest);
        try {
            return Optional.of(cipher(Cipher.DECRYPT_MODE, key, nonce, person).doFinal(rest));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static Cipher cipher(int mode, @Nullable SecretKey key, byte[] nonce, UUID person)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(
                ByteBuffer.allocate(16)
                        .putLong(person.getMostSignificantBits())
                        .putLong(person.getLeastSignificantBits())
                        .array());
        return cipher;
    }

    private synchronized @Nullable SecretKey key(boolean make) {
        Path file = directory.resolve(FILE);
        try {
            if (!Files.exists(file)) {
                if (!make) {
                    return null;
                }
                make(file);
            }
            byte[] bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length != KEY_BYTES) {
                throw new IllegalStateException(file + " is no key of 256 bits");
            }
            return new SecretKeySpec(bytes, "AES");
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " cannot be read", e);
        }
    }

    /** Readable by its owner alone from the moment it exists; another process may be quicker. */
    private void make(Path file) throws IOException {
        Files.createDirectories(directory);
        boolean posix = Files.getFileStore(directory).supportsFileAttributeView("posix");
        if (posix) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        FileAttribute<?>[] own =
                posix
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(
                                    PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        Path fresh = Files.createTempFile(directory, "second-factors", ".new", own);
        try {
            byte[] key = random(KEY_BYTES);
            ByteBuffer text = ByteBuffer.wrap(Base64.getEncoder().encode(key));
            try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                while (text.hasRemaining()) {
                    channel.write(text);
                }
                channel.force(true);
            }
            Files.createLink(file, fresh);
            try (FileChannel folder = FileChannel.open(directory, StandardOpenOption.READ)) {
                folder.force(true);
            }
        } catch (FileAlreadyExistsException _) {
            // The other one's key is the key.
        } finally {
            Files.delete(fresh);
        }
    }
}
