package se.varn.sense.intake;

/**
 * A frame of an import that the disk has lost.
 *
 * @param no its number in the import, from 0
 * @param first which event of the import it begins with, from 0
 * @param events how many it held
 * @param file the segment file to bring back from a backup
 */
public record LostFrame(int no, long first, int events, String file) {}
