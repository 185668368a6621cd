package se.varn.foundation.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A session in which somebody is signed in.
 *
 * @param handle what it is called on pages; opens nothing
 * @param usedAt to within a minute
 */
public record OpenSession(UUID handle, Way way, String browser, Instant beganAt, Instant usedAt) {}
