package se.varn.sigma;

/**
 * Bounds on what is loaded.
 *
 * @param maxFiles most files or archive entries looked at
 * @param maxFileBytes longest rule file, unpacked
 * @param maxTotalBytes most bytes of all rule files together, unpacked
 * @param skippedFoldersToo whether deprecated, unsupported and placeholder rules are loaded as well
 */
public record Limits(
        int maxFiles, int maxFileBytes, long maxTotalBytes, boolean skippedFoldersToo) {
    /** 50,000 files, 1 MiB each, 256 MiB together. */
    public static final Limits DEFAULT = new Limits(50_000, 1 << 20, 256L << 20, false);
}
