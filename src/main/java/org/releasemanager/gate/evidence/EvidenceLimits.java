package org.releasemanager.gate.evidence;

/** How much evidence one gate reads at most. */
record EvidenceLimits(long fileBytes, long totalBytes, int files, int entries, long keptBytes) {
    private static final long MIB = 1024L * 1024;

    /** {@code entries} bounds the walk through a folder, matching or not; {@code keptBytes} are counted packed. */
    static final EvidenceLimits STANDARD = new EvidenceLimits(50 * MIB, 500 * MIB, 20_000, 200_000, 8 * MIB);
}
