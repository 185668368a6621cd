package se.varn.foundation.access;

import java.util.UUID;

/**
 * So many wrong codes after somebody's right password that the next must wait: somebody else may
 * have the password. Told within the command.
 */
public record CodesGuessed(UUID person) {}
