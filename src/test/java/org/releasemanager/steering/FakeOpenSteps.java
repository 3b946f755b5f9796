package org.releasemanager.steering;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.steering.spi.OpenSteps;

/** Steps that are open when the test says so, and what was done about them. */
final class FakeOpenSteps implements OpenSteps {
    final List<OpenStep> open = new ArrayList<>();
    final List<String> done = new ArrayList<>();

    OpenStep add(String kind, String element, String environment, Map<String, String> marks) {
        var step = new OpenStep(
                "s" + open.size(),
                kind,
                element,
                element,
                "It does not answer",
                1,
                Instant.EPOCH,
                "p1",
                false,
                Optional.of(environment),
                marks);
        open.add(step);
        return step;
    }

    @Override
    public List<OpenStep> of(String releaseId) {
        return open;
    }

    @Override
    public void retry(OpenStep step) {
        done.add("retry " + step.element());
    }

    @Override
    public void leave(OpenStep step) {
        done.add("leave " + step.element());
    }

    @Override
    public void fail(OpenStep step) {
        done.add("fail " + step.element());
    }

    @Override
    public Set<String> skippable() {
        return Set.of("tagRelease");
    }
}
