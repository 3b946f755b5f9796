package org.releasemanager.change.git;

import com.sun.net.httpserver.BasicAuthenticator;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Ref;
import org.releasemanager.change.TestRepository;

/** A host that serves a repository by git's plain HTTP protocol; it may want a password, and may keep callers waiting. */
final class GitHost implements AutoCloseable {
    static final String USER = "robot";
    static final String PASSWORD = "s3cret-token";

    private final TestRepository repository;
    private final HttpServer server;
    private final CountDownLatch open;
    private final AtomicInteger busy = new AtomicInteger();
    private final AtomicInteger mostBusy = new AtomicInteger();
    private final AtomicInteger fetches = new AtomicInteger();

    private GitHost(TestRepository repository, boolean closed, boolean wantsPassword) throws IOException {
        this.repository = repository;
        open = new CountDownLatch(closed ? 1 : 0);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        var context = server.createContext("/shop.git/", this::serve);
        if (wantsPassword) {
            context.setAuthenticator(new BasicAuthenticator("git") {
                @Override
                public boolean checkCredentials(String user, String password) {
                    return user.equals(USER) && password.equals(PASSWORD);
                }
            });
        }
        server.start();
    }

    static GitHost open(TestRepository repository) throws IOException {
        return new GitHost(repository, false, false);
    }

    static GitHost withPassword(TestRepository repository) throws IOException {
        return new GitHost(repository, false, true);
    }

    /** Accepts connections, and answers them only once it is let go. */
    static GitHost silent(TestRepository repository) throws IOException {
        return new GitHost(repository, true, false);
    }

    void letGo() {
        open.countDown();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/shop.git";
    }

    int fetches() {
        return fetches.get();
    }

    int mostFetchesAtOnce() {
        return mostBusy.get();
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath().substring("/shop.git/".length());
            byte[] content = path.equals("info/refs") ? refs() : file(path);
            exchange.sendResponseHeaders(content.length == 0 ? 404 : 200, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private byte[] refs() throws IOException {
        fetches.incrementAndGet();
        mostBusy.accumulateAndGet(busy.incrementAndGet(), Math::max);
        try {
            open.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            busy.decrementAndGet();
        }
        return repository.git().getRefDatabase().getRefs().stream()
                .filter(ref -> ref.getName().startsWith("refs/"))
                .map(GitHost::line)
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String line(Ref ref) {
        return ref.getObjectId().name() + "\t" + ref.getName() + "\n";
    }

    private byte[] file(String path) {
        Path file = repository.git().getDirectory().toPath().resolve(path);
        try {
            return Files.isRegularFile(file) ? Files.readAllBytes(file) : new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        letGo();
        server.stop(0);
    }
}
