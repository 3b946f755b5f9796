package org.releasemanager.bench;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.releasemanager.deployment.spi.DeploymentTool;
import org.springframework.stereotype.Component;

/** A deployment tool that never comes to an end, and counts how often it is asked. */
@Component
final class PatientTool implements DeploymentTool {
    private final AtomicLong polls = new AtomicLong();

    long polls() {
        return polls.get();
    }

    @Override
    public String name() {
        return "patient";
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
    public void submit(Order order) {}

    @Override
    public void undo(Order order) {}

    @Override
    public Progress poll(Order order, String key) {
        polls.incrementAndGet();
        return new Progress.Running("Waiting");
    }

    @Override
    public void cancel(Order order, String key) {}

    @Override
    public Optional<String> liveVersion(Order order) {
        return Optional.empty();
    }

    @Override
    public Map<Guide, String> instructions(Order order) {
        return Map.of(Guide.DEPLOY, "1. Wait", Guide.ROLL_BACK, "1. Wait", Guide.TROUBLESHOOT, "1. Wait");
    }
}
