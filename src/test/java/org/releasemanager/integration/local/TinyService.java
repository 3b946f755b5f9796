package org.releasemanager.integration.local;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A real service to deploy: {@code start.sh <port>} in the sources, a JVM with an HTTP server when it runs. It answers
 * {@code /version} with RELEASE_VERSION and {@code /health} with 200, or 503 while the file named in {@code well-when} is
 * absent. Uses nothing but the JDK.
 */
public final class TinyService {
    private TinyService() {}

    /**
     * Writes {@code start.sh}.
     *
     * @param starts file that gets one line, the version, at each start
     */
    public static void writeSources(Path folder, Path starts) throws IOException {
        script(folder.resolve("start.sh"), """
                echo "$RELEASE_VERSION" >> '%s'
                exec '%s/bin/java' -Xmx32m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '%s' %s "$1"
                """.formatted(
                        starts, System.getProperty("java.home"), classes(), TinyService.class.getName()));
    }

    public static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Below the ports that outgoing calls get from the system: one of those would take the port between two services. */
    public static int freePort() {
        for (int attempt = 0; attempt < 100; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(15_000, 32_000);
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (BindException e) {
                // another one has it: the next, please
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        throw new IllegalStateException("No free port between 15000 and 32000 in 100 attempts");
    }

    public static void main(String[] args) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(args[0]));
        HttpServer server = HttpServer.create(address, 0);
        Path wellWhen = Path.of("well-when");
        server.createContext("/health", exchange -> {
            boolean well = !Files.exists(wellWhen)
                    || Files.exists(Path.of(Files.readString(wellWhen).strip()));
            answer(exchange, well ? 200 : 503, well ? "well" : "not yet");
        });
        server.createContext("/version", exchange -> answer(exchange, 200, System.getenv("RELEASE_VERSION")));
        server.createContext(
                "/environment",
                exchange ->
                        answer(exchange, 200, String.join("\n", System.getenv().keySet())));
        server.start();
        System.out.println("Serves at " + address);
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static String classes() {
        return TinyService.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
    }
}
