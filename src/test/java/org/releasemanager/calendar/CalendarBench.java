package org.releasemanager.calendar;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.releasemanager.calendar.store.WaitRows;
import org.releasemanager.deployment.DeploymentBench;
import org.releasemanager.deployment.TestClock;
import org.releasemanager.product.Product;
import org.releasemanager.release.Releases;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/** The real room on a database in memory, over the bench of the room below; the engine and the clock are fake. */
public final class CalendarBench implements AutoCloseable {
    public static final String AWAIT = "receiveTask_awaitWindow";

    private final DeploymentBench bench;

    public CalendarBench(Product... products) {
        bench = new DeploymentBench(List.of(Room.class), products);
    }

    @ComponentScan(
            basePackages = "org.releasemanager.calendar",
            excludeFilters = {
                @Filter(type = FilterType.REGEX, pattern = "org\\.releasemanager\\.calendar\\.(bpmn|web)\\..*"),
                @Filter(type = FilterType.REGEX, pattern = ".*Bench.*")
            })
    static class Room {}

    public <T> T get(Class<T> type) {
        return bench.get(type);
    }

    /** It is this moment now. */
    public void at(String moment) {
        var clock = (TestClock) get(Clock.class);
        clock.advance(Duration.between(clock.instant(), Instant.parse(moment)));
    }

    public Calendars.Stored put(String name, String text) {
        return put(name, text, Optional.empty(), false);
    }

    public Calendars.Stored put(String name, String text, Optional<String> kind, boolean bindsAll) {
        return get(Calendars.class)
                .put(
                        name,
                        text.getBytes(StandardCharsets.UTF_8),
                        new Calendars.Wish(kind, Optional.of(bindsAll), Optional.empty()),
                        "manager");
    }

    /** A running release of the shop. */
    public String release(String version) {
        return bench.release("shop", version);
    }

    public String release(String version, String target) {
        String id = release(version);
        get(Releases.class).retarget(id, ZonedDateTime.parse(target));
        return id;
    }

    public LaunchTime time(String release) {
        return get(LaunchTimes.class).of(get(Releases.class).get(release));
    }

    public boolean isOpen(String release) {
        return time(release) instanceof LaunchTime.Open;
    }

    public LaunchTime.Shut shut(String release) {
        return (LaunchTime.Shut) time(release);
    }

    /** The release comes to the step and waits there if it has to. */
    public LaunchTime arrive(String release) {
        LaunchTime time = get(WindowWaits.class).request(release, "p-" + release, AWAIT);
        if (time instanceof LaunchTime.Shut) {
            bench.steps().waitAt("p-" + release, AWAIT);
        }
        return time;
    }

    public void endProcess(String release) {
        bench.steps().end("p-" + release);
    }

    /** Time passes for the poller. @return the releases that were woken so far */
    public List<String> woken() {
        get(WindowWatch.class).tick();
        return bench.steps().woken().stream()
                .map(step -> step.replaceFirst("^p-", "").replace("/" + AWAIT, ""))
                .toList();
    }

    public Optional<WaitRows.Wait> wait(String release) {
        return get(WaitRows.class).find(release);
    }

    public List<String> told(String release) {
        return bench.told(release);
    }

    public void end(String release) {
        bench.end(release);
    }

    @Override
    public void close() {
        bench.close();
    }
}
