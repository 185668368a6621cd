package se.varn.logs;

import org.jspecify.annotations.Nullable;

/**
 * Where an event came from, as far as the event itself tells.
 *
 * @param kind the family of the source
 * @param channel Windows event channel, such as {@code Security}
 * @param provider Windows event provider, such as {@code Microsoft-Windows-Sysmon}
 * @param eventId Windows event id, or -1 if there is none
 * @param program syslog's program or app name, such as {@code sshd}
 * @param dataset the ECS dataset, such as {@code aws.cloudtrail}
 * @param labels what the owner of the source says about it
 */
public record Origin(
        Kind kind,
        @Nullable String channel,
        @Nullable String provider,
        int eventId,
        @Nullable String program,
        @Nullable String dataset,
        Labels labels) {

    /** The family of a source. */
    public enum Kind {
        WINDOWS,
        SYSMON_FOR_LINUX,
        SYSLOG,
        AUDITD,
        /** Requests as a web server or proxy logs them, in the W3C field names. */
        ACCESS_LOG,
        OTHER
    }

    static Origin of(Kind kind, Labels labels) {
        return new Origin(kind, null, null, -1, null, null, labels);
    }
}
