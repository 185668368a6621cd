package se.varn.know.inventory.rest;

import static java.util.Objects.requireNonNullElse;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.know.inventory.SaveSystem;
import se.varn.know.inventory.SystemDetail;
import se.varn.know.inventory.SystemId;
import se.varn.know.inventory.SystemRow;

/** An information system in full; its classification is 0–3 for each aspect. */
record SystemJson(
        UUID id,
        String number,
        String name,
        String description,
        UUID owner,
        String ownerName,
        String unit,
        @Nullable UUID manager,
        @Nullable String managerName,
        int confidentiality,
        int integrity,
        int availability,
        Instant createdAt,
        int version) {
    static SystemJson of(SystemDetail s) {
        SystemRow row = s.row();
        return new SystemJson(
                row.id(),
                row.number(),
                row.name(),
                s.description(),
                row.owner(),
                row.ownerName(),
                row.unitShort(),
                s.manager(),
                s.managerName(),
                s.confidentiality(),
                s.integrity(),
                s.availability(),
                s.createdAt(),
                s.version());
    }

    /**
     * A system in a list.
     *
     * @param classification confidentiality, integrity and availability: {@code 3-2-2}
     */
    record Item(
            UUID id,
            String number,
            String name,
            String classification,
            UUID owner,
            String ownerName,
            String unit) {
        static Item of(SystemRow row) {
            return new Item(
                    row.id(),
                    row.number(),
                    row.name(),
                    row.klass(),
                    row.owner(),
                    row.ownerName(),
                    row.unitShort());
        }
    }

    /** A system to add, or what one is to be. */
    record Save(
            String name,
            @Nullable String description,
            UUID owner,
            @Nullable UUID manager,
            Integer confidentiality,
            Integer integrity,
            Integer availability) {
        SaveSystem command(@Nullable SystemId system, int version) {
            return new SaveSystem(
                    system,
                    version,
                    name,
                    requireNonNullElse(description, ""),
                    owner,
                    manager,
                    confidentiality,
                    integrity,
                    availability);
        }
    }
}
