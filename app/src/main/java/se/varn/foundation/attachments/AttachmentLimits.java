package se.varn.foundation.attachments;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import se.varn.foundation.text.Language;

/** How large files may be, and how many a record has at most. */
@Component
public class AttachmentLimits {
    private final DataSize largest;
    private final int most;

    AttachmentLimits(
            @Value("${varn.attachments.max-size:25MB}") DataSize largest,
            @Value("${varn.attachments.per-record:20}") int most) {
        if (largest.toBytes() <= 0 || most <= 0) {
            throw new IllegalStateException(
                    "varn.attachments.max-size and per-record must be above 0: %s, %d"
                            .formatted(largest, most));
        }
        this.largest = largest;
        this.most = most;
    }

    /** The largest file, in bytes. */
    public long largest() {
        return largest.toBytes();
    }

    /** The most files of one record. */
    public int most() {
        return most;
    }

    /** The largest file, in words. */
    public String size(Language language) {
        return FileSize.in(largest.toBytes(), language);
    }
}
