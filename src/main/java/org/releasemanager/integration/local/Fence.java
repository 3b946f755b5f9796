package org.releasemanager.integration.local;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The highest fencing token that this environment has seen. One empty file per token, so that JVMs can raise it at the
 * same time without a lock and never lower it; the last two stay, so that a reader in between never sees none.
 */
record Fence(Path folder) {
    long highest() throws IOException {
        long highest = Long.MIN_VALUE;
        if (Files.isDirectory(folder)) {
            try (DirectoryStream<Path> tokens = Files.newDirectoryStream(folder)) {
                for (Path token : tokens) {
                    highest =
                            Math.max(highest, Long.parseLong(token.getFileName().toString()));
                }
            }
        }
        return highest;
    }

    void raise(long token) throws IOException {
        Files.createDirectories(folder);
        long before = highest();
        if (token <= before) {
            return;
        }
        Files.write(folder.resolve(Long.toString(token)), new byte[0]);
        try (DirectoryStream<Path> tokens = Files.newDirectoryStream(folder)) {
            for (Path older : tokens) {
                if (Long.parseLong(older.getFileName().toString()) < before) {
                    Files.deleteIfExists(older);
                }
            }
        }
    }
}
