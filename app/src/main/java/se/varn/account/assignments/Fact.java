package se.varn.account.assignments;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a room below that figures count. */
sealed interface Fact {
    UUID id();

    String kind();

    String number();

    String title();

    String address();

    /** The readers' circle at the cut, null when it was not restricted. */
    @Nullable UUID circle();

    /** The record whose restriction today also decides who may see the row. */
    default UUID guard() {
        return id();
    }

    record Incident(
            UUID id,
            String number,
            String title,
            String type,
            String severity,
            String highestLevel,
            Instant reportedAt,
            @Nullable Instant verifiedAt,
            @Nullable String faultSource,
            String origin,
            @Nullable UUID recurrenceOf,
            @Nullable UUID circle,
            String address)
            implements Fact {
        @Override
        public String kind() {
            return "incident";
        }
    }

    record LegalClock(
            UUID id,
            String number,
            UUID subject,
            String title,
            String regime,
            @Nullable Instant startedAt,
            @Nullable Instant satisfiedAt,
            boolean late,
            @Nullable Instant notReportableAt,
            @Nullable UUID circle,
            String address)
            implements Fact {
        @Override
        public String kind() {
            return "clock";
        }

        @Override
        public UUID guard() {
            return subject;
        }
    }

    record Measure(
            UUID id,
            String number,
            String title,
            String status,
            String area,
            @Nullable String publicWording,
            @Nullable String effect,
            Instant createdAt,
            @Nullable Instant doneAt,
            @Nullable Instant verifiedAt,
            @Nullable UUID circle,
            String address)
            implements Fact {
        @Override
        public String kind() {
            return "action";
        }
    }

    record Alert(
            UUID id,
            String number,
            String title,
            String level,
            Instant firstSeen,
            @Nullable UUID incident,
            String address)
            implements Fact {
        @Override
        public String kind() {
            return "alert";
        }

        @Override
        public @Nullable UUID circle() {
            return null;
        }

        @Override
        public UUID guard() {
            return incident == null ? id : incident;
        }
    }
}
