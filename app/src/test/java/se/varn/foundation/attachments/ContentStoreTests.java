package se.varn.foundation.attachments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentStoreTests {
    private static final byte[] HELLO = "Hej".getBytes(StandardCharsets.UTF_8);
    @TempDir Path data;
    private ContentStore store;

    @BeforeEach
    void make() {
        store = new ContentStore(data.toString());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private ContentStore.Incoming stored(byte[] content) throws IOException {
        var incoming = store.take(new ByteArrayInputStream(content), 1_000);
        store.settle(incoming);
        store.drop(incoming);
        return incoming;
    }

    @Test
    void theSameContentTwiceIsOneFileUnderItsDigest() throws IOException {
        var first = stored(HELLO);
        var second = stored(HELLO);
        assertThat(second.sha256()).isEqualTo(first.sha256());
        assertThat(files()).containsExactly(store.path(first.sha256()));
        assertThat(store.whole(first.sha256())).hasBinaryContent(HELLO);
        assertThat(Files.getPosixFilePermissions(store.path(first.sha256())))
                .doesNotContain(PosixFilePermission.OWNER_EXECUTE);
    }

    @Test
    void exactlyAsMuchAsIsTakenIsTakenAndOneByteMoreLeavesNothing() throws IOException {
        assertThat(store.take(new ByteArrayInputStream(new byte[1_000]), 1_000).bytes())
                .isEqualTo(1_000);
        int before = files().size();
        assertThatThrownBy(() -> store.take(new ByteArrayInputStream(new byte[1_001]), 1_000))
                .isInstanceOf(ContentStore.TooLongException.class);
        assertThat(files()).hasSize(before);
    }

    @Test
    void aStreamThatBreaksLeavesNothing() throws IOException {
        InputStream broken =
                new InputStream() {
                    private boolean begun;

                    @Override
                    public int read() throws IOException {
                        throw new IOException("the sender has gone");
                    }

                    @Override
                    public int read(byte[] bytes, int from, int length) throws IOException {
                        if (begun) {
                            return read();
                        }
                        begun = true;
                        return Math.min(500, length);
                    }
                };
        assertThatThrownBy(() -> store.take(broken, 1_000)).hasMessageContaining("gone");
        assertThat(files()).isEmpty();
    }

    @Test
    void damagedContentIsNotGivenOut() throws IOException {
        String sha256 = stored(HELLO).sha256();
        Files.write(store.path(sha256), "Nej".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> store.whole(sha256)).hasMessageContaining("not what was stored");
    }

    @Test
    void contentWhoseFileWasCutOffIsPutBackByWhoeverStoresItAgain() throws IOException {
        String sha256 = stored(HELLO).sha256();
        Files.write(store.path(sha256), new byte[0]);
        stored(HELLO);
        assertThat(store.whole(sha256)).hasBinaryContent(HELLO);
    }

    @Test
    void onlyDigestsAreNamesOfFiles() {
        assertThatThrownBy(() -> store.path("../../etc/passwd"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
