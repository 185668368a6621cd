package se.varn.foundation.shell;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;

/**
 * A column of a list's export. Values are text, numbers, instants, days or {@link Message}s; null
 * is an empty cell.
 */
public record Column<T>(Message title, Function<T, @Nullable Object> value) {}
