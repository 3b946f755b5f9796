package org.releasemanager.health;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntUnaryOperator;

/** A service that answers with the status that the test gives for its 1st, 2nd, … question. */
final class FakeService implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();
    private volatile IntUnaryOperator status = number -> 200;
    private volatile byte[] body = "ok".getBytes(java.nio.charset.StandardCharsets.UTF_8);

    FakeService() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/health", exchange -> {
            exchange.getResponseHeaders().add("Location", "http://192.0.2.1/elsewhere");
            exchange.sendResponseHeaders(status.applyAsInt(asked.incrementAndGet()), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    FakeService answering(IntUnaryOperator statusOfNumber) {
        status = statusOfNumber;
        return this;
    }

    FakeService withBody(byte[] content) {
        body = content;
        return this;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/health";
    }

    int asked() {
        return asked.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
