package org.releasemanager.integration.local;

import java.io.IOException;
import java.util.Optional;

/** Which release is live, by the link {@code current}, and whose work that was, by a note beside it. */
record LivePointer(Layout layout, CurrentLink current, ReleaseFolders releases) {
    Optional<Live> now() throws IOException {
        return current.folderName().map(this::inFolder);
    }

    /** The note first: a note without its link says only that the work has begun. */
    void set(Live live, String folderName) throws IOException {
        note().write(live);
        current.pointTo(folderName);
    }

    /** The order's work stands though it changed nothing in the environment. */
    void sign(Live live) {
        note().write(live);
    }

    void clear() throws IOException {
        note().delete();
        current.remove();
    }

    private Live inFolder(String folderName) {
        var installed = releases.installed(folderName);
        var found = new Live("", installed.version(), installed.commit());
        return note().read().filter(found::isSameReleaseAs).orElse(found);
    }

    private JsonFile<Live> note() {
        return new JsonFile<>(layout.own().resolve("live.json"), Live.class);
    }
}
