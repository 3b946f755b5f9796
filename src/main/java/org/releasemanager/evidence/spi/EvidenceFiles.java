package org.releasemanager.evidence.spi;

import java.io.IOException;

/** Takes the parts of an evidence pack, one after the other. */
public interface EvidenceFiles {
    /**
     * Records as {@code <name>.json}, one a line, and as {@code <name>.csv} for spreadsheets.
     *
     * @param name in kebab-case
     * @param type whose properties, as Jackson sees them, are the columns of the CSV; what is no text, number or boolean
     *     becomes JSON there. Properties {@code file} and {@code sha256} vouch for that file of the pack
     */
    <T> void table(String name, Class<T> type, Iterable<T> records) throws IOException;

    /** @param path relative, with slashes, for example {@code documents/changelog-1.md} */
    void file(String path, byte[] content) throws IOException;
}
