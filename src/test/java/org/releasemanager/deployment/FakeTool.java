package org.releasemanager.deployment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.deployment.spi.DeploymentTool;

/** A tool named {@code local} that does nothing until the test says how its work ends. */
public final class FakeTool implements DeploymentTool {
    private final Map<String, Progress> works = new HashMap<>();
    private final Map<String, Integer> starts = new HashMap<>();
    private final Map<String, Optional<String>> before = new HashMap<>();
    private final Map<String, String> live = new HashMap<>();
    private final List<String> cancelled = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();
    private final List<Order> orders = new ArrayList<>();
    private boolean answersAreLost;
    private boolean down;

    @Override
    public String name() {
        return "local";
    }

    @Override
    public List<String> problemsWith(Map<String, String> settings) {
        return settings.containsKey("directory") ? List.of() : List.of("'directory' is missing");
    }

    @Override
    public synchronized List<String> obstacles(Order order) {
        return List.copyOf(obstacles);
    }

    @Override
    public synchronized void submit(Order order) {
        refuseWhileDown();
        if (!works.containsKey(order.key())) {
            before.put(order.key(), Optional.ofNullable(live.get(place(order))));
            begin(order, order.key());
        }
        loseAnswer();
    }

    @Override
    public synchronized void undo(Order order) {
        refuseWhileDown();
        String key = order.key() + ":undo";
        if (!works.containsKey(key) || works.get(key) instanceof Progress.Failed) {
            begin(order, key);
        }
        loseAnswer();
    }

    @Override
    public synchronized Progress poll(Order order, String key) {
        refuseWhileDown();
        return works.getOrDefault(key, new Progress.Unknown());
    }

    @Override
    public synchronized void cancel(Order order, String key) {
        refuseWhileDown();
        cancelled.add(key);
        works.computeIfPresent(
                key,
                (same, progress) -> progress instanceof Progress.Running ? new Progress.Failed("Cancelled") : progress);
    }

    @Override
    public synchronized Optional<String> liveVersion(Order order) {
        refuseWhileDown();
        return Optional.ofNullable(live.get(place(order)));
    }

    @Override
    public Map<Guide, String> instructions(Order order) {
        Map<Guide, String> texts = new EnumMap<>(Guide.class);
        texts.put(Guide.DEPLOY, "deploy " + order.service().key() + " to " + order.environment());
        return texts;
    }

    /** The work under this deployment's key ends well: its version serves now. */
    public synchronized void succeed(String key) {
        Order order = lastOrder(key);
        live.put(place(order), order.version());
        works.put(key, new Progress.Succeeded("Done"));
    }

    /** What was there before the deployment serves again. */
    public synchronized void succeedUndo(String orderKey) {
        restore(lastOrder(orderKey), before.getOrDefault(orderKey, Optional.empty()));
        works.put(orderKey + ":undo", new Progress.Succeeded("Taken back"));
    }

    /** Everything that runs ends well. */
    public synchronized void succeedAll() {
        for (String key : List.copyOf(works.keySet())) {
            if (works.get(key) instanceof Progress.Running && key.endsWith(":undo")) {
                succeedUndo(key.substring(0, key.length() - ":undo".length()));
            } else if (works.get(key) instanceof Progress.Running) {
                succeed(key);
            }
        }
    }

    public synchronized void fail(String key, String reason) {
        works.put(key, new Progress.Failed(reason));
    }

    /** A deployment that fails after what was there before has been stopped. */
    public synchronized void failHalfway(String key, String reason) {
        live.remove(place(lastOrder(key)));
        fail(key, reason);
    }

    public synchronized void run(String key, String detail) {
        works.put(key, new Progress.Running(detail));
    }

    public synchronized void forget(String key) {
        works.remove(key);
    }

    public synchronized void serve(String environment, String service, String version) {
        live.put(environment + "/" + service, version);
    }

    public synchronized void loseAnswers(boolean lost) {
        answersAreLost = lost;
    }

    public synchronized void goDown(boolean isDown) {
        down = isDown;
    }

    public synchronized void object(String obstacle) {
        obstacles.add(obstacle);
    }

    /** How often work was really begun under this key. */
    public synchronized int starts(String key) {
        return starts.getOrDefault(key, 0);
    }

    public synchronized List<String> cancelled() {
        return List.copyOf(cancelled);
    }

    public synchronized List<Order> orders() {
        return List.copyOf(orders);
    }

    private void begin(Order order, String key) {
        orders.add(order);
        starts.merge(key, 1, Integer::sum);
        works.put(key, new Progress.Running("At work"));
    }

    private void restore(Order order, Optional<String> version) {
        version.ifPresentOrElse(known -> live.put(place(order), known), () -> live.remove(place(order)));
    }

    private Order lastOrder(String key) {
        return orders.stream()
                .filter(order -> order.key().equals(key))
                .reduce((first, last) -> last)
                .orElseThrow();
    }

    private void loseAnswer() {
        if (answersAreLost) {
            throw new IllegalStateException("Connection reset");
        }
    }

    private void refuseWhileDown() {
        if (down) {
            throw new IllegalStateException("Connection refused");
        }
    }

    private static String place(Order order) {
        return order.environment() + "/" + order.service().key();
    }
}
