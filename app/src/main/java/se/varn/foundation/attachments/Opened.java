package se.varn.foundation.attachments;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.ContentDisposition;

/** The content of an attachment, for somebody who may read it. */
public sealed interface Opened {
    /** Here it is. */
    record Content(Attachment attachment, Path file) implements Opened {
        /**
         * The headers that make a browser save it and never show or run it, whatever it holds; the
         * same wherever a content is given out.
         */
        public Map<String, String> headers() {
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put("Content-Type", FileKind.sentAs(attachment.type()));
            headers.put("Content-Length", String.valueOf(attachment.bytes()));
            headers.put(
                    "Content-Disposition",
                    ContentDisposition.attachment()
                            .filename(attachment.name(), StandardCharsets.UTF_8)
                            .build()
                            .toString());
            headers.put("X-Content-Type-Options", "nosniff");
            headers.put("Content-Security-Policy", "sandbox; default-src 'none'");
            headers.put("Cross-Origin-Resource-Policy", "same-origin");
            headers.put("Cache-Control", "private, no-store");
            return headers;
        }
    }

    /** It is in quarantine, or not checked for viruses yet. */
    record Closed(Attachment attachment) implements Opened {}
}
