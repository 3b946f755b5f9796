package org.releasemanager.evidence.spi;

import java.io.IOException;
import java.util.List;

/** Takes the parts of an evidence pack, one after the other. */
public interface EvidenceFiles {
    /**
     * Records as {@code <name>.json}, one a line, and as {@code <name>.csv} for spreadsheets.
     *
     * @param name in kebab-case
     * @param columns of the CSV, names of properties of the records; what is no text, number or boolean there becomes JSON
     * @param records anything that Jackson writes as an object. A record with the properties {@code file} and
     *     {@code sha256} vouches for that file of the pack
     */
    void table(String name, List<String> columns, Iterable<?> records) throws IOException;

    /** @param path relative, with slashes, for example {@code documents/changelog-1.md} */
    void file(String path, byte[] content) throws IOException;
}
