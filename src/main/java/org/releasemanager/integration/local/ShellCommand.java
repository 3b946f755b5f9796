package org.releasemanager.integration.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A command line of the product's owners, run by {@code /bin/sh} in a session of its own, with its output in a log and an
 * environment that holds nothing of ours.
 */
record ShellCommand(String line, Path folder, String version, Path log) {
    /**
     * Run by {@code sh -c}; {@code $1} the file for the process's number and birth, {@code $2} the command, {@code $3} a
     * ticket. The process writes who it is, then uses up its ticket, then becomes the command: so whoever takes over from
     * a dead JVM removes the tickets, reads the file, and knows of everything that runs or ever will.
     */
    static final String RECORD_AND_RUN =
            "{ cat \"/proc/$$/stat\" /proc/sys/kernel/random/boot_id 2>/dev/null || echo \"$$\"; } > \"$1.new\""
                    + " && mv \"$1.new\" \"$1\" && { [ -z \"${3-}\" ] || rm \"$3\" 2>/dev/null; } && exec /bin/sh -c \"$2\"";

    private static final List<String> INHERITED =
            List.of("PATH", "HOME", "USER", "LOGNAME", "LANG", "LC_ALL", "TZ", "TMPDIR", "JAVA_HOME");

    @FunctionalInterface
    interface Checkpoint {
        /**
         * Returns while the work may go on.
         *
         * @throws WorkStopped when it must not
         */
        void pass() throws IOException, InterruptedException, WorkStopped;
    }

    /** Returns when the process has written its number into the file, or has ended. */
    Process start(Path pidFile) throws IOException, InterruptedException {
        Path ticket =
                Files.createTempFile(pidFile.getParent(), pidFile.getFileName().toString(), ".ticket");
        var command = new ArrayList<>(detached());
        command.addAll(
                List.of("/bin/sh", "-c", RECORD_AND_RUN, "release", pidFile.toString(), line, ticket.toString()));
        var builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().keySet().retainAll(INHERITED);
        builder.environment().putAll(Map.of("RELEASE_DIRECTORY", folder.toString(), "RELEASE_VERSION", version));
        Process process = builder.start();
        while (!Files.exists(pidFile) && process.isAlive()) {
            Thread.sleep(10);
        }
        return process;
    }

    /**
     * Runs to the end and leaves nothing running.
     *
     * @throws WorkStopped with the last lines of output if it failed or took too long
     */
    void run(Path pidFile, Duration limit, Checkpoint checkpoint)
            throws IOException, InterruptedException, WorkStopped {
        long end = System.nanoTime() + limit.toNanos();
        Process process = start(pidFile);
        try {
            while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
                checkpoint.pass();
                if (System.nanoTime() - end > 0) {
                    throw new WorkStopped(
                            withOutput("'" + line + "' was stopped: it took longer than " + limit.toSeconds() + " s"));
                }
            }
        } finally {
            kill(pidFile, Duration.ofSeconds(2));
        }
        if (process.exitValue() != 0) {
            throw new WorkStopped(withOutput("'" + line + "' ended with exit code " + process.exitValue()));
        }
    }

    /** The reason, the last lines of the log, and where the rest is. */
    String withOutput(String reason) throws IOException {
        String tail = LogTail.of(log);
        return reason + (tail.isBlank() ? "" : "\n" + tail) + "\nLog: " + log;
    }

    /** Ends what a command left running, also one that a dead JVM was just about to start. */
    static void kill(Path pidFile, Duration grace) throws IOException, InterruptedException {
        revokeTickets(pidFile);
        var session = ProcessSession.read(pidFile);
        if (session.isPresent() && !session.get().stop(grace)) {
            throw new IOException("Process " + session.get().pid() + " does not end; end it by hand");
        }
        Files.deleteIfExists(pidFile);
    }

    static void revokeTickets(Path pidFile) throws IOException {
        try (DirectoryStream<Path> tickets =
                Files.newDirectoryStream(pidFile.getParent(), pidFile.getFileName() + "*.ticket")) {
            for (Path ticket : tickets) {
                Files.deleteIfExists(ticket);
            }
        }
    }

    private static List<String> detached() {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        boolean setsid = Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "setsid")));
        return List.of(setsid ? "setsid" : "nohup");
    }
}
