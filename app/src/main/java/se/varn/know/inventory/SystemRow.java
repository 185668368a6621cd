package se.varn.know.inventory;

import java.util.UUID;

/**
 * An information system as lists show it.
 *
 * @param klass confidentiality, integrity and availability, 0–3 each: {@code 3-2-2}
 */
public record SystemRow(
        UUID id,
        String number,
        String name,
        String klass,
        UUID owner,
        String ownerName,
        String unitShort) {
    public String address() {
        return "/systems/" + id;
    }
}
