package org.releasemanager.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.deployment.spi.DeploymentTool;

/** A tool behind a bad line. What is asked of its settings and guides asks nothing outside, and goes well. */
class FaultyTool implements DeploymentTool {
    private final DeploymentTool tool;
    private final Faults faults;

    FaultyTool(DeploymentTool tool, Faults faults) {
        this.tool = tool;
        this.faults = faults;
    }

    @Override
    public String name() {
        return tool.name();
    }

    @Override
    public List<String> problemsWith(Map<String, String> settings) {
        return tool.problemsWith(settings);
    }

    @Override
    public List<String> obstacles(Order order) {
        return faults.around(() -> tool.obstacles(order));
    }

    @Override
    public void submit(Order order) {
        faults.around(() -> {
            tool.submit(order);
            return "submitted";
        });
    }

    @Override
    public void undo(Order order) {
        faults.around(() -> {
            tool.undo(order);
            return "undone";
        });
    }

    /** Now and then the tool has not heard of a key yet that it was given. */
    @Override
    public Progress poll(Order order, String key) {
        return faults.next() == Faults.Fault.LATE ? new Progress.Unknown() : faults.around(() -> tool.poll(order, key));
    }

    @Override
    public void cancel(Order order, String key) {
        faults.around(() -> {
            tool.cancel(order, key);
            return "cancelled";
        });
    }

    @Override
    public Optional<String> liveVersion(Order order) {
        return faults.around(() -> tool.liveVersion(order));
    }

    @Override
    public Map<Guide, String> instructions(Order order) {
        return tool.instructions(order);
    }
}
