package se.varn.foundation.shell;

import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;

/** Somebody whose password was right a moment ago, and who owes a second proof. */
record Half(UUID person, int round, String device, Instant since) implements Serializable {}
