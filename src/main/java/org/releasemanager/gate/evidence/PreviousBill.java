package org.releasemanager.gate.evidence;

import org.jspecify.annotations.Nullable;

/**
 * Which release a bill of materials is compared with.
 *
 * @param version null for a product's first
 * @param found whether its bill was kept
 */
public record PreviousBill(@Nullable String version, boolean found) {
    public static final String FILE = "/previous.json";
    public static final String FOLDER = "/previous/";
}
