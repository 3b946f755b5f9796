package org.releasemanager.effect.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

/** An outside system as it is on a bad day: it does with each request what it is told to, and counts them. */
public final class FaultyServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final ServerSocket door;
    private final List<Behaviour> behaviours;
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Socket> open = new CopyOnWriteArrayList<>();

    /** What is written, byte by byte, for one request. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(OutputStream out) throws IOException, InterruptedException;
    }

    /** One behaviour for each request, the last one for all that follow. */
    public FaultyServer(Behaviour... behaviours) {
        this.behaviours = List.of(behaviours);
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        start(() -> {
            while (!door.isClosed()) {
                Socket client = door.accept();
                open.add(client);
                start(() -> serve(client));
            }
        });
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort() + "/");
    }

    /** How many requests arrived. */
    public int asked() {
        return asked.get();
    }

    /** Hangs up on everybody who is connected, as a peer does with a connection that was idle. */
    public void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    public static Behaviour status(int status, String... headers) {
        return text(status, "", headers);
    }

    public static Behaviour json(String body) {
        return text(200, body, "Content-Type: application/json");
    }

    public static Behaviour text(int status, String body, String... headers) {
        return out -> write(
                out,
                "HTTP/1.1 " + status + " Any\r\nContent-Length: " + body.length() + "\r\n"
                        + String.join(
                                "",
                                List.of(headers).stream()
                                        .map(line -> line + "\r\n")
                                        .toList()) + "\r\n"
                        + body);
    }

    public static Behaviour hangsUp() {
        return out -> {
            throw new IOException("as told");
        };
    }

    public static Behaviour drips() {
        return out -> {
            write(out, "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");
            for (int i = 0; i < 1000; i++) {
                write(out, " ");
                Thread.sleep(50);
            }
        };
    }

    public static Behaviour raw(byte[] bytes) {
        return out -> {
            out.write(bytes);
            out.flush();
            throw new IOException("that was all");
        };
    }

    private void serve(Socket client) throws IOException, InterruptedException {
        try (client) {
            while (readRequest(client.getInputStream())) {
                int number = asked.getAndIncrement();
                behaviours.get(Math.min(number, behaviours.size() - 1)).answer(client.getOutputStream());
            }
        } finally {
            open.remove(client);
        }
    }

    /** Up to the empty line, and as much of a body as it announces. */
    private static boolean readRequest(InputStream in) throws IOException {
        var head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return false;
            }
            head.append((char) next);
        }
        var length = LENGTH.matcher(head);
        int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return in.readNBytes(body).length == body;
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    private static void start(Work work) {
        var thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException | InterruptedException over) {
                        // the client has gone, the server is closed, or it was told so
                    }
                },
                "faulty-server");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        door.close();
        hangUp();
    }
}
