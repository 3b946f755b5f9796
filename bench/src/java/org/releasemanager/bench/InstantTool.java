package org.releasemanager.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.releasemanager.deployment.spi.DeploymentTool;
import org.springframework.stereotype.Component;

/** A deployment tool that is done at once and does nothing; it remembers what would be live. */
@Component
final class InstantTool implements DeploymentTool {
    private final Map<String, String> live = new ConcurrentHashMap<>();
    private final Map<String, String> before = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return "instant";
    }

    @Override
    public List<String> problemsWith(Map<String, String> settings) {
        return List.of();
    }

    @Override
    public List<String> obstacles(Order order) {
        return List.of();
    }

    @Override
    public void submit(Order order) {
        String earlier = live.put(place(order), order.version());
        if (earlier != null) {
            before.putIfAbsent(order.key(), earlier);
        }
    }

    @Override
    public void undo(Order order) {
        String earlier = before.get(order.key());
        if (earlier == null) {
            live.remove(place(order));
        } else {
            live.put(place(order), earlier);
        }
    }

    @Override
    public Progress poll(Order order, String key) {
        return new Progress.Succeeded("Done");
    }

    @Override
    public void cancel(Order order, String key) {}

    @Override
    public Optional<String> liveVersion(Order order) {
        return Optional.ofNullable(live.get(place(order)));
    }

    @Override
    public Map<Guide, String> instructions(Order order) {
        return Map.of(Guide.DEPLOY, "1. Nothing", Guide.ROLL_BACK, "1. Nothing", Guide.TROUBLESHOOT, "1. Nothing");
    }

    private static String place(Order order) {
        return order.product().key() + "/" + order.environment() + "/"
                + order.service().key();
    }
}
