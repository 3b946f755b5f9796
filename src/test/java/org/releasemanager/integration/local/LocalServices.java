package org.releasemanager.integration.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Ends what tests have deployed: services outlive the JVM that started them. */
public final class LocalServices {
    private LocalServices() {}

    /** Ends every service and every build of the environments in this folder, however deep. */
    public static void stopAllBelow(Path folder) {
        try {
            for (Path pidFile : pidFiles(folder)) {
                ShellCommand.kill(pidFile, Duration.ofSeconds(1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while services below " + folder + " end", e);
        }
    }

    private static List<Path> pidFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".pid")).toList();
        }
    }
}
