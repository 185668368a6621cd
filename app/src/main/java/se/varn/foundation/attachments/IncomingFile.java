package se.varn.foundation.attachments;

import java.io.IOException;
import java.io.InputStream;

/** A file that is being sent: its name as typed, and its bytes. */
public record IncomingFile(String name, Source source) {
    /** Gives the bytes, once. */
    @FunctionalInterface
    public interface Source {
        InputStream open() throws IOException;
    }
}
