package org.releasemanager.integration.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The link {@code current}; it changes in one step, so that a reader sees one release or the other. */
record CurrentLink(Layout layout) {
    /** Name of the folder in {@code releases/}; none if there is no link, or it leads elsewhere. */
    Optional<String> folderName() throws IOException {
        Path link = layout.current();
        if (!Files.isSymbolicLink(link)) {
            return Optional.empty();
        }
        Path target = layout.root().resolve(Files.readSymbolicLink(link)).normalize();
        return layout.releases().equals(target.getParent())
                ? Optional.of(target.getFileName().toString())
                : Optional.empty();
    }

    void pointTo(String folderName) throws IOException {
        Path fresh = layout.own().resolve("current.new");
        Files.deleteIfExists(fresh);
        Files.createSymbolicLink(fresh, Path.of("releases", folderName));
        Files.move(fresh, layout.current(), StandardCopyOption.ATOMIC_MOVE);
    }

    void remove() throws IOException {
        if (Files.isSymbolicLink(layout.current())) {
            Files.delete(layout.current());
        }
    }
}
