package se.varn.foundation.attachments;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.mime.MimeTypes;
import org.springframework.stereotype.Component;

/*
 * The type is told from the first bytes. The name may only make it narrower where the bytes leave that open, as between
 * the kinds of office documents, which all begin as a ZIP archive does. Nothing is unpacked or parsed.
 */
@Component
class Sniffer {
    /** So many bytes from the beginning are enough. */
    static final int HEAD = 64 << 10;

    private final MimeTypes types = MimeTypes.getDefaultMimeTypes();
    private final MediaTypeRegistry registry = types.getMediaTypeRegistry();

    /**
     * What a file is.
     *
     * @param mismatch whether its name says something else
     */
    record Sniffed(String type, boolean mismatch) {}

    Sniffed sniff(ByteBuffer head, String name) {
        MediaType content = detect(head, null);
        MediaType named = detect(ByteBuffer.allocate(0), name);
        if (named.equals(MediaType.OCTET_STREAM)) {
            return new Sniffed(content.toString(), false);
        }
        if (content.equals(MediaType.OCTET_STREAM)) {
            return new Sniffed(content.toString(), true);
        }
        boolean narrower = registry.isInstanceOf(named, content);
        return new Sniffed((narrower ? named : content).toString(), !narrower);
    }

    private MediaType detect(ByteBuffer head, @org.jspecify.annotations.Nullable String name) {
        Metadata told = new Metadata();
        if (name != null) {
            told.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        }
        byte[] bytes = new byte[head.remaining()];
        head.duplicate().get(bytes);
        try {
            MediaType found =
                    types.detect(bytes.length == 0 ? null : new ByteArrayInputStream(bytes), told);
            return registry.normalize(found.getBaseType());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }
}
