package org.releasemanager.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The git command in one repository; what it prints is thrown away. */
final class Git {
    private final Path folder;

    Git(Path folder) {
        this.folder = folder;
    }

    interface Input {
        void writeTo(OutputStream out) throws IOException;
    }

    void run(String... arguments) throws IOException, InterruptedException {
        run(OutputStream::flush, arguments);
    }

    void run(Input input, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
        try (var stdin = process.getOutputStream()) {
            input.writeTo(stdin);
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException(command + " failed");
        }
    }
}
