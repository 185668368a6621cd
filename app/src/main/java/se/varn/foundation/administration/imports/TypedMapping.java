package se.varn.foundation.administration.imports;

/**
 * Columns as chosen for a file.
 *
 * @param saveAs the name to save them under; empty: do not
 */
public record TypedMapping(Mapping mapping, String saveAs) {}
