package org.releasemanager.gate.evidence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What attestations are compared with.
 *
 * @param commit the released one
 * @param artifacts null where the gate names none: then attestations speak of the commit
 */
public record Trust(String commit, @Nullable List<Artifact> artifacts, List<Key> keys) {
    public static final String FILE = "/trust.json";

    public record Artifact(String path, String sha256) {}

    /** @param expired since or until when it is not valid, in words; null while it is */
    public record Key(String name, String pem, @Nullable String expired) {}
}
