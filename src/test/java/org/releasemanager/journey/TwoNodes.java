package org.releasemanager.journey;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import org.releasemanager.database.Postgres;
import org.releasemanager.integration.local.TinyService;

/** Two nodes on one PostgreSQL, and many callers who do something in the same moment. */
final class TwoNodes implements AutoCloseable {
    private final Postgres database;
    private final List<Integer> ports = List.of(TinyService.freePort(), TinyService.freePort());
    private final List<Server> nodes = new ArrayList<>();

    private TwoNodes(Postgres database) {
        this.database = database;
    }

    /** @param more settings of both nodes */
    static TwoNodes start(Path folder, Map<String, String> more) throws Exception {
        var all = new TwoNodes(Postgres.start());
        Path home = Files.createDirectory(folder.resolve("home"));
        var settings = new HashMap<>(Postgres.settings(all.database.port(), "postgres"));
        settings.putAll(more);
        for (int port : all.ports) {
            all.nodes.add(Server.launch(KilledApplication.class, home, port, settings));
        }
        all.nodes.forEach(Server::awaitReady);
        return all;
    }

    /** Of one node for even numbers, of the other one for odd ones. */
    int port(int number) {
        return ports.get(number % ports.size());
    }

    /** All start in the same moment. */
    static <T> List<T> together(int callers, IntFunction<T> call) throws Exception {
        var pool = Executors.newFixedThreadPool(callers);
        var barrier = new CyclicBarrier(callers);
        var calls = new ArrayList<Callable<T>>();
        for (int number = 0; number < callers; number++) {
            int caller = number;
            calls.add(() -> {
                barrier.await();
                return call.apply(caller);
            });
        }
        var answers = new ArrayList<T>();
        for (var answer : pool.invokeAll(calls)) {
            answers.add(answer.get());
        }
        pool.shutdown();
        return answers;
    }

    @Override
    public void close() throws Exception {
        nodes.forEach(Server::close);
        database.close();
    }
}
