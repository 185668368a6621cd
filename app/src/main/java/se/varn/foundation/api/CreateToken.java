package se.varn.foundation.api;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key as asked for.
 *
 * @param name what it is used for, in the maker's words
 * @param lastDay the last day on which it holds
 */
public record CreateToken(String name, Set<Scope> scopes, @Nullable LocalDate lastDay) {}
