package org.releasemanager.integration.local;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What Linux tells about a process.
 *
 * @param startTicks when it started, in clock ticks since boot; with {@code pid} and the boot it names one process for ever
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html">proc_pid_stat(5)</a>
 */
record ProcStat(long pid, char state, long session, long startTicks) {
    static Optional<ProcStat> of(long pid) {
        return firstLine(Path.of("/proc", Long.toString(pid), "stat")).map(ProcStat::parse);
    }

    /** The second field is the program's name in brackets and may itself hold blanks and brackets. */
    static ProcStat parse(String line) {
        int afterName = line.lastIndexOf(')') + 2;
        String[] fields = line.substring(afterName).split(" ", -1);
        return new ProcStat(
                Long.parseLong(line.substring(0, line.indexOf(' '))),
                fields[0].charAt(0),
                Long.parseLong(fields[3]),
                Long.parseLong(fields[19]));
    }

    /** Changes with each start of the machine. */
    static String boot() {
        return firstLine(Path.of("/proc/sys/kernel/random/boot_id")).orElse("");
    }

    /** A dead process stays listed until its parent has asked for its end. */
    boolean runs() {
        return state != 'Z' && state != 'X';
    }

    private static Optional<String> firstLine(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1).lines().findFirst();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }
}
