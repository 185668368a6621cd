package se.varn.foundation.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;

/**
 * The Ed25519 key that seals checkpoints: {@code checkpoints.key} (PKCS#8) and {@code
 * checkpoints.pub} (X.509), Base64, in a directory that only Värn's own user reads. Made at first
 * use.
 */
final class SealingKey {
    static final String PRIVATE = "checkpoints.key";
    static final String PUBLIC = "checkpoints.pub";
    private final Path directory;

    SealingKey(Path directory) {
        this.directory = directory;
    }

    Checkpoint sign(long seq, String hash, Instant at) {
        try {
            if (!Files.exists(directory.resolve(PRIVATE))) {
                make();
            }
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(privateKey());
            signature.update(
                    Checkpoint.signed(seq, hash, at.toString()).getBytes(StandardCharsets.UTF_8));
            return new Checkpoint(
                    seq,
                    hash,
                    at.toString(),
                    Files.readString(directory.resolve(PUBLIC)).strip(),
                    Base64.getEncoder().encodeToString(signature.sign()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key in " + directory + " does not sign", e);
        } catch (IOException e) {
            throw new UncheckedIOException("the key in " + directory + " cannot be read", e);
        }
    }

    private PrivateKey privateKey() throws GeneralSecurityException, IOException {
        byte[] encoded =
                Base64.getDecoder().decode(Files.readString(directory.resolve(PRIVATE)).strip());
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(encoded));
    }

    private void make() throws GeneralSecurityException, IOException {
        Files.createDirectories(directory);
        boolean posix = Files.getFileStore(directory).supportsFileAttributeView("posix");
        if (posix) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
        KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        write(PUBLIC, pair.getPublic().getEncoded(), posix);
        write(PRIVATE, pair.getPrivate().getEncoded(), posix);
    }

    /** Readable by its owner alone from the moment it exists. */
    private void write(String name, byte[] content, boolean posix) throws IOException {
        Path file = directory.resolve(name);
        if (posix) {
            try {
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            } catch (FileAlreadyExistsException e) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            }
        }
        Files.writeString(
                file,
                Base64.getEncoder().encodeToString(content) + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING);
    }

    /** Whether the signature is the key's own. */
    static boolean holds(Checkpoint checkpoint, String publicKey) {
        try {
            PublicKey key =
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(
                                    new X509EncodedKeySpec(
                                            Base64.getDecoder().decode(publicKey.strip())));
            Signature signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(checkpoint.signed().getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(checkpoint.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
