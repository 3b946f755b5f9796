package org.releasemanager.gate.evidence;

import java.io.InputStream;

/**
 * One file of a gate's evidence as it was read.
 *
 * @param sha256 of the content, not of its packed form
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record KeptFile(String path, String sha256, byte[] packed) {
    public InputStream content() {
        return KeptContents.unpacked(packed);
    }
}
