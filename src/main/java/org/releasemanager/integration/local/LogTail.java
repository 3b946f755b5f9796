package org.releasemanager.integration.local;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The last lines of a log, as plain text for people: at most 20 lines of at most 300 characters. */
final class LogTail {
    private static final int LINES = 20;
    private static final int WIDTH = 300;
    private static final int BYTES = 32 * 1024;

    private LogTail() {}

    static String of(Path log) throws IOException {
        if (!Files.isRegularFile(log)) {
            return "";
        }
        List<String> lines = end(log).lines().map(LogTail::plain).toList();
        return lines.stream().skip(Math.max(0, lines.size() - LINES)).collect(Collectors.joining("\n"));
    }

    /** Without colours and other control characters. */
    static String plain(String line) {
        String text = line.replaceAll("\u001b\\[[0-9;?]*[A-Za-z]", "").replaceAll("\\p{Cntrl}", " ");
        return text.length() <= WIDTH ? text : text.substring(0, WIDTH) + "…";
    }

    private static String end(Path log) throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(log)) {
            channel.position(Math.max(0, channel.size() - BYTES));
            var buffer = ByteBuffer.allocate(BYTES);
            while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
                // read on: a channel may give less than was asked for
            }
            return StandardCharsets.UTF_8.decode(buffer.flip()).toString();
        }
    }
}
