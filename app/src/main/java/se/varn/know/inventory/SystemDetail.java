package se.varn.know.inventory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An information system in full. */
public record SystemDetail(
        SystemRow row,
        String description,
        @Nullable UUID manager,
        @Nullable String managerName,
        int confidentiality,
        int integrity,
        int availability,
        Instant createdAt,
        int version) {}
