package se.varn.foundation.attachments;

import java.util.List;
import java.util.UUID;

/**
 * What became of files that were to be attached.
 *
 * @param ids of all of them, also those that were there before
 * @param known how many the record had already, by their content
 * @param infected how many were put in quarantine
 * @param waiting how many are not given out before the virus check has looked at them
 */
public record Attached(List<UUID> ids, int known, int infected, int waiting) {}
