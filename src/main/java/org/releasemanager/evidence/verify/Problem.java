package org.releasemanager.evidence.verify;

/**
 * One thing that is wrong with a pack.
 *
 * @param place file, record and bytes, as exactly as they are known
 */
record Problem(String place, String sentence) {
    static Problem in(String file, String sentence) {
        return new Problem(file, sentence);
    }

    /** @param from first byte, counted from 0 */
    static Problem in(String file, String part, long from, long size, String sentence) {
        String bytes = size == 1 ? "byte " + from : "bytes " + from + " to " + (from + Math.max(0, size - 1));
        return new Problem(file + (part.isEmpty() ? "" : ", " + part) + ", " + bytes, sentence);
    }

    @Override
    public String toString() {
        return place + ": " + sentence;
    }
}
