package se.varn.account.assignments;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.varn.foundation.text.Message;

/**
 * Why a report cannot be frozen yet.
 *
 * @param label the statement's place, such as {@code 5.1:2}
 * @param statement null when it is the whole report that lacks something
 */
public record Blocker(String label, int chapter, @Nullable UUID statement, Message why) {}
