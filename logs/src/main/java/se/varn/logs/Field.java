package se.varn.logs;

import org.jspecify.annotations.Nullable;

/**
 * One field of an event.
 *
 * @param name the name that detection rules use, such as {@code CommandLine}
 * @param path where the field was in the source, such as {@code winlog.event_data.CommandLine};
 *     equals the name in flat logs
 * @param value a String, Long, BigInteger, BigDecimal, Boolean, a List of those, or null for JSON's
 *     null
 * @param derived true if the field is a second name for another field of the same event
 */
public record Field(String name, String path, @Nullable Object value, boolean derived) {}
