package org.releasemanager.integration.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A command of ours and everything that it started, found again by the file that {@link ShellCommand} left: also by
 * another JVM, and never mistaken for a later process that got the same number.
 */
sealed interface ProcessSession {
    /** Those that still run. */
    List<ProcessHandle> members();

    long pid();

    static Optional<ProcessSession> read(Path pidFile) throws IOException {
        try {
            List<String> lines = Files.readAllLines(pidFile, StandardCharsets.ISO_8859_1);
            if (lines.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    lines.size() > 1
                            ? new Linux(ProcStat.parse(lines.get(0)), lines.get(1))
                            : new Elsewhere(
                                    Long.parseLong(lines.get(0).strip()),
                                    Files.getLastModifiedTime(pidFile).toInstant()));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        }
    }

    default boolean runs() {
        return !members().isEmpty();
    }

    /** Asks all to end, and kills those that have not when the grace is over; false if even that did not end them. */
    default boolean stop(Duration grace) throws InterruptedException {
        members().forEach(ProcessHandle::destroy);
        if (ended(grace)) {
            return true;
        }
        members().forEach(ProcessHandle::destroyForcibly);
        return ended(Duration.ofSeconds(10));
    }

    private boolean ended(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (runs()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    record Linux(ProcStat leader, String boot) implements ProcessSession {
        @Override
        public long pid() {
            return leader.pid();
        }

        @Override
        public List<ProcessHandle> members() {
            Optional<ProcStat> now = ProcStat.of(pid());
            boolean numberWentToAnother = now.isPresent() && now.get().startTicks() != leader.startTicks();
            if (!boot.equals(ProcStat.boot()) || numberWentToAnother) {
                return List.of();
            }
            if (leader.session() != pid()) {
                return now.filter(ProcStat::runs).flatMap(stat -> ProcessHandle.of(pid())).stream()
                        .flatMap(ProcessSession::withDescendants)
                        .toList();
            }
            return ProcessHandle.allProcesses()
                    .filter(process -> ProcStat.of(process.pid())
                            .filter(stat -> stat.session() == pid() && stat.runs())
                            .isPresent())
                    .toList();
        }
    }

    /** Where there is no {@code /proc}: the process must have begun when the file was written. */
    record Elsewhere(long pid, Instant writtenAt) implements ProcessSession {
        @Override
        public List<ProcessHandle> members() {
            return ProcessHandle.of(pid).filter(process -> process.isAlive() && beganThen(process)).stream()
                    .flatMap(ProcessSession::withDescendants)
                    .toList();
        }

        private boolean beganThen(ProcessHandle process) {
            return process.info()
                    .startInstant()
                    .filter(start -> Duration.between(start, writtenAt).abs().toSeconds() < 10)
                    .isPresent();
        }
    }

    private static Stream<ProcessHandle> withDescendants(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants());
    }
}
