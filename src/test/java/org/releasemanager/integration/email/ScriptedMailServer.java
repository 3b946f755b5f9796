package org.releasemanager.integration.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A mail server that answers each command as the script says; {@link #HANG_UP} closes the connection instead. Commands are
 * known by their first word, the end of the content by a dot.
 */
final class ScriptedMailServer implements AutoCloseable {
    static final String HANG_UP = "hang up";

    final AtomicInteger contents = new AtomicInteger();
    private final ServerSocket socket;
    private final Map<String, String> script;

    ScriptedMailServer(Map<String, String> script) throws IOException {
        this.script = script;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve, "scripted-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (var client = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                var out = client.getOutputStream();
                out.write("220 scripted\r\n".getBytes(StandardCharsets.US_ASCII));
                boolean content = false;
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    if (content && !line.equals(".")) {
                        continue;
                    }
                    var command = content ? "." : line.split("[ :]", 2)[0];
                    contents.addAndGet(content ? 1 : 0);
                    content = command.equals("DATA");
                    var answer = answer(command, line);
                    if (answer.equals(HANG_UP)) {
                        break;
                    }
                    out.write((answer + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    content &= answer.startsWith("354");
                }
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private String answer(String command, String line) {
        for (var rule : script.entrySet()) {
            if (command.equals(rule.getKey())
                    || line.contains(rule.getKey()) && rule.getKey().contains("@")) {
                return rule.getValue();
            }
        }
        return switch (command) {
            case "DATA" -> "354 go on";
            case "QUIT" -> "221 bye";
            default -> "250 ok";
        };
    }
}
