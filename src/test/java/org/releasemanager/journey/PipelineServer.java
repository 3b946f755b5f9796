package org.releasemanager.journey;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;

/**
 * A pipeline server as they are: it starts whatever it is told to start, as often as it is told, and counts. It outlives
 * the servers that use it. {@code POST /runs} with the headers {@code key}, {@code place} and {@code version}; {@code GET}
 * and {@code DELETE /runs?key=…}; {@code GET /live?place=…}.
 */
final class PipelineServer implements AutoCloseable {
    /** What one release makes of it: staging, back again as a drill, staging once more, production. */
    static final List<String> ONE_RELEASE =
            List.of("staging/web 1.0.0", "staging/web -", "staging/web 1.0.0", "production/web 1.0.0");

    private final HttpServer server;
    private final Duration duration;
    private final List<Run> runs = new ArrayList<>();
    private final Map<String, String> live = new HashMap<>();
    private volatile Duration delay = Duration.ZERO;

    /** One execution; {@code version} is empty when nothing shall be live afterwards. */
    record Run(String key, String place, String version, long endsAt) {}

    /** @param duration how long a run takes */
    PipelineServer(Duration duration) {
        this.duration = duration;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/runs", exchange -> answer(exchange, runs(exchange)));
        server.createContext("/live", exchange -> answer(exchange, live(exchange)));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on it works at once, and says so after this time. */
    void answerAfter(Duration time) {
        delay = time;
    }

    /** Everything that was executed, in order: {@code staging/web 1.0.0}. */
    synchronized List<String> executions() {
        return runs.stream()
                .map(run -> run.place() + " " + (run.version().isEmpty() ? "-" : run.version()))
                .toList();
    }

    /** How often each key was executed. */
    synchronized Map<String, Integer> executionsByKey() {
        Map<String, Integer> counts = new HashMap<>();
        runs.forEach(run -> counts.merge(run.key(), 1, Integer::sum));
        return counts;
    }

    private String runs(HttpExchange exchange) {
        return switch (exchange.getRequestMethod()) {
            case "POST" -> start(exchange);
            case "DELETE" -> "ok";
            default -> state(query(exchange));
        };
    }

    private synchronized String start(HttpExchange exchange) {
        var headers = exchange.getRequestHeaders();
        String place = headers.getFirst("place");
        String version = headers.getFirst("version");
        runs.add(new Run(headers.getFirst("key"), place, version, System.nanoTime() + duration.toNanos()));
        live.put(place, version);
        return "started";
    }

    private synchronized String state(String key) {
        return runs.stream()
                .filter(run -> run.key().equals(key))
                .reduce((first, last) -> last)
                .map(run -> System.nanoTime() < run.endsAt() ? "running" : "succeeded")
                .orElse("unknown");
    }

    private synchronized String live(HttpExchange exchange) {
        return live.getOrDefault(query(exchange), "");
    }

    private static String query(HttpExchange exchange) {
        return exchange.getRequestURI().getQuery().replaceFirst("^[a-z]+=", "");
    }

    private void answer(HttpExchange exchange, String text) throws IOException {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
