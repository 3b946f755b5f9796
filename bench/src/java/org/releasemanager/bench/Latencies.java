package org.releasemanager.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** How long each of many requests took, in milliseconds, and how many there were in a second. */
record Latencies(List<Double> sorted, double rate) {
    interface Request {
        void send() throws Exception;
    }

    /** @param clients each sends its next request when it has the answer to its last */
    static Latencies of(int clients, int each, Request request) throws Exception {
        var threads = Executors.newFixedThreadPool(clients);
        try {
            long start = System.nanoTime();
            var all = new ArrayList<Double>();
            for (var client : threads.invokeAll(IntStream.range(0, clients)
                    .<Callable<List<Double>>>mapToObj(i -> () -> inARow(each, request))
                    .toList())) {
                all.addAll(client.get());
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Latencies(all.stream().sorted().toList(), all.size() / seconds);
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Double> inARow(int count, Request request) throws Exception {
        var took = new ArrayList<Double>();
        for (int i = 0; i < count; i++) {
            long start = System.nanoTime();
            request.send();
            took.add((System.nanoTime() - start) / 1e6);
        }
        return took;
    }

    double p50() {
        return percentile(0.5);
    }

    double p99() {
        return percentile(0.99);
    }

    private double percentile(double part) {
        return sorted.get((int) Math.ceil(part * sorted.size()) - 1);
    }
}
