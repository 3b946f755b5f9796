package org.releasemanager.integration.local;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.integration.local.ReleaseFolders.Installed;

/**
 * The way forward: install beside what is live, then switch over.
 *
 * @param refusals why this order must not be done at all
 */
record DeploymentWork(
        LocalEnvironment environment, Work work, Order order, List<String> refusals, SourceExport export, Clock clock)
        implements Worker.Task {

    @Override
    public String perform() throws IOException, InterruptedException, WorkStopped {
        if (!refusals.isEmpty()) {
            throw new WorkStopped(String.join("; ", refusals));
        }
        var switchover = new Switchover(environment, work);
        if (!work.state().touched()) {
            work.checkpoint();
            Optional<Live> before = environment.live().now();
            if (before.filter(wanted()::isSameReleaseAs).isPresent() && isWell()) {
                return keep(before.get());
            }
            install();
            if (!environment.service().runs()) {
                switchover.refuseForeignAnswer(environment.settings());
            }
            work.checkpoint();
            work.touch(lastGood(before.orElse(null)));
        }
        String done = switchover.to(wanted(), installed(), environment.settings());
        prune();
        return done;
    }

    private void install() throws IOException, InterruptedException, WorkStopped {
        if (environment.releases().find(order.version(), order.commit()).isPresent()) {
            return;
        }
        try {
            work.note("Exports commit " + order.commit());
            FileTree.delete(work.tree());
            export.export(order.product(), order.commit(), order.service().path(), work.tree());
            work.checkpoint();
            if (order.service().build().isPresent()) {
                build(order.service().build().get());
            }
            environment.releases().add(installed(), work.tree());
        } finally {
            FileTree.delete(work.tree());
        }
    }

    private void build(String line) throws IOException, InterruptedException, WorkStopped {
        var log = environment.service().newLog(order.version(), "-build");
        work.note("Builds; output in " + log);
        new ShellCommand(line, work.tree(), order.version(), log)
                .run(environment.layout().buildPid(), environment.settings().buildTimeout(), work::checkpoint);
    }

    /** Nothing to do; but where the order that brought it has failed, this one answers for it from now on. */
    private String keep(Live live) throws IOException {
        if (hasFailed(live)) {
            work.touch(lastGood(live));
            environment.live().sign(wanted());
        }
        return new Switchover(environment, work).description(wanted()) + "; it was before, nothing had to be done";
    }

    private boolean isWell() throws IOException, InterruptedException {
        LocalSettings settings = environment.settings();
        String folder =
                environment.releases().find(order.version(), order.commit()).orElse("");
        var lastSettings = environment.releases().installed(folder).settings();
        boolean sameService = Stream.of("start", "health")
                .allMatch(key ->
                        Objects.equals(lastSettings.get(key), order.settings().get(key)));
        return sameService
                && (settings.start() == null || environment.service().runs())
                && (settings.health() == null || settings.health().ask().isWell());
    }

    /** What an undo goes back to: never to a release that failed here itself. */
    private @Nullable Live lastGood(@Nullable Live before) {
        Live good = before;
        while (good != null && hasFailed(good)) {
            good = environment.works().of(good.key()).state().previous();
        }
        return good;
    }

    private boolean hasFailed(Live live) {
        return environment.works().of(live.key()).state().status() == WorkState.Status.FAILED;
    }

    private void prune() throws IOException {
        Live previous = work.state().previous();
        Optional<String> before = previous == null
                ? Optional.empty()
                : environment.releases().find(previous.version(), previous.commit());
        Set<String> needed =
                Stream.concat(Stream.of(order.version()), before.stream()).collect(Collectors.toSet());
        environment.releases().prune(environment.settings().keep(), needed);
    }

    private Live wanted() {
        return new Live(order.key(), order.version(), order.commit());
    }

    private Installed installed() {
        return new Installed(order.version(), order.commit(), order.settings(), clock.instant());
    }
}
