package se.varn.logs;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * How a log is to be read.
 *
 * @param format the format, or AUTO
 * @param maxRecordBytes longest record in bytes that is read; longer ones are refused and skipped
 * @param charset encoding of text lines; JSON is UTF-8 always
 * @param zone time zone of timestamps that name none
 * @param clock tells the year of syslog timestamps, which have none
 * @param labels what the owner of the log says about it
 */
public record ReadOptions(
        Format format,
        int maxRecordBytes,
        Charset charset,
        ZoneId zone,
        InstantSource clock,
        Labels labels) {

    /** Any format, UTF-8, UTC, records of at most 1 MiB. */
    public static final ReadOptions DEFAULT =
            new ReadOptions(
                    Format.AUTO,
                    1 << 20,
                    StandardCharsets.UTF_8,
                    ZoneOffset.UTC,
                    InstantSource.system(),
                    Labels.NONE);

    public ReadOptions {
        if (maxRecordBytes < 16) {
            throw new IllegalArgumentException(
                    "maxRecordBytes must be at least 16, was " + maxRecordBytes);
        }
    }

    /** The same with another format. */
    public ReadOptions withFormat(Format other) {
        return new ReadOptions(other, maxRecordBytes, charset, zone, clock, labels);
    }

    /** The same with another limit. */
    public ReadOptions withMaxRecordBytes(int bytes) {
        return new ReadOptions(format, bytes, charset, zone, clock, labels);
    }

    /** The same with another encoding of text lines. */
    public ReadOptions withCharset(Charset other) {
        return new ReadOptions(format, maxRecordBytes, other, zone, clock, labels);
    }

    /** The same with another zone for timestamps that name none. */
    public ReadOptions withZone(ZoneId other) {
        return new ReadOptions(format, maxRecordBytes, charset, other, clock, labels);
    }

    /** The same with another clock. */
    public ReadOptions withClock(InstantSource other) {
        return new ReadOptions(format, maxRecordBytes, charset, zone, other, labels);
    }

    /** The same with other labels. */
    public ReadOptions withLabels(Labels other) {
        return new ReadOptions(format, maxRecordBytes, charset, zone, clock, other);
    }
}
