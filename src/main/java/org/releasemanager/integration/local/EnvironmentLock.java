package org.releasemanager.integration.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One piece of work at a time in an environment, among the threads of this JVM and the JVMs of this machine; the operating
 * system frees it when its JVM dies.
 */
final class EnvironmentLock implements AutoCloseable {
    /** Asked before the file is opened: closing any channel on it would free the lock of the whole JVM. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private EnvironmentLock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    static Optional<EnvironmentLock> tryAcquire(Layout layout, String workKey) throws IOException {
        Path path = layout.own().toRealPath().resolve("lock");
        if (!HELD_HERE.add(path)) {
            return Optional.empty();
        }
        boolean acquired = false;
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            acquired = lock != null;
            if (acquired) {
                Files.writeString(holderFile(layout), workKey);
            }
            return acquired ? Optional.of(new EnvironmentLock(path, channel)) : Optional.empty();
        } finally {
            if (!acquired) {
                if (channel != null) {
                    channel.close();
                }
                HELD_HERE.remove(path);
            }
        }
    }

    /** The key of the work that goes on now, here or in another JVM. */
    static Optional<String> holder(Layout layout) throws IOException {
        if (!Files.exists(holderFile(layout))) {
            return Optional.empty();
        }
        String lastHolder = Files.readString(holderFile(layout));
        try (var probe = tryAcquire(layout, lastHolder).orElse(null)) {
            return probe == null ? Optional.of(lastHolder) : Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
        HELD_HERE.remove(path);
    }

    private static Path holderFile(Layout layout) {
        return layout.own().resolve("lock-holder");
    }
}
