package org.releasemanager.deployment;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.releasemanager.deployment.Work.State;
import org.releasemanager.deployment.spi.DeploymentTool;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.deployment.spi.DeploymentTool.Progress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Asks the tool how a piece of work goes and records the answer, or that there was none. */
@Component
class WorkProgress {
    static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    /** A step that has not been committed yet looks like one whose process has gone; after this time it is gone. */
    private static final Duration UNCOMMITTED = Duration.ofSeconds(30);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Logger LOG = LoggerFactory.getLogger(WorkProgress.class);

    private final WorkStore works;
    private final WorkEnds ends;
    private final WorkHandover handover;
    private final DeploymentOrders orders;
    private final DeploymentTools tools;
    private final StepWaker steps;
    private final Clock clock;

    WorkProgress(
            WorkStore works,
            WorkEnds ends,
            WorkHandover handover,
            DeploymentOrders orders,
            DeploymentTools tools,
            StepWaker steps,
            Clock clock) {
        this.works = works;
        this.ends = ends;
        this.handover = handover;
        this.orders = orders;
        this.tools = tools;
        this.steps = steps;
        this.clock = clock;
    }

    void look(Work work) {
        try {
            if (isOrphaned(work)) {
                ends.abandon(work, "The release no longer waits for it");
            } else if (work.state() == State.INTENT) {
                works.lookAgain(work.key(), next());
            } else {
                ask(work);
            }
        } catch (RuntimeException outage) {
            // DeploymentTools fail in their own ways; each means that nothing is known now, and that somebody must be
            // told.
            silent(work, outage);
        }
    }

    boolean isOrphaned(Work work) {
        return work.createdAt().plus(UNCOMMITTED).isBefore(clock.instant())
                && !steps.isAlive(work.intent().waiting().processInstanceId());
    }

    /** Whether a tool still works for the release in this environment, by its own word. */
    boolean isBusy(String releaseId, String environment) {
        return works.ofRelease(releaseId).stream()
                .filter(work -> work.environment().equals(environment) && work.state() != State.SUCCEEDED)
                .anyMatch(work -> work.isOpen() || poll(work) instanceof Progress.Running);
    }

    private Progress poll(Work work) {
        Order order = orders.of(work.intent());
        return tools.of(order).poll(order, work.key());
    }

    private void ask(Work work) {
        Progress progress = poll(work);
        if (progress instanceof Progress.Succeeded succeeded) {
            ends.succeeded(work, succeeded.detail());
        } else if (progress instanceof Progress.Failed failed) {
            ends.failed(work, failed.reason());
        } else if (isOverdue(work)) {
            stop(work);
        } else if (progress instanceof Progress.Running running) {
            works.running(work.key(), running.detail(), next());
        } else {
            LOG.warn("The tool does not know {}; it is asked again to do it", work.key());
            handover.again(work);
            works.lookAgain(work.key(), next());
        }
    }

    private void stop(Work work) {
        Order order = orders.of(work.intent());
        DeploymentTool tool = tools.of(order);
        tool.cancel(order, work.key());
        ends.failed(work, "No result within " + inWords(HouseSettings.timeout(order)) + "; the tool was told to stop");
    }

    private void silent(Work work, RuntimeException outage) {
        Instant now = clock.instant();
        if (work.outages() == 0) {
            LOG.warn("The tool does not answer for {}; it is asked again each second", work.key(), outage);
        }
        String since = TIME.format(work.silentSince() == null ? now : work.silentSince());
        String detail = "The tool does not answer since " + since + Sentences.colon(outage.getMessage());
        if (isOverdue(work)) {
            ends.lost(work, detail + ". The time for it is over; it may still be running there");
        } else {
            works.silent(work.key(), detail, now, next());
        }
    }

    private boolean isOverdue(Work work) {
        return work.deadline() != null && work.deadline().isBefore(clock.instant());
    }

    private Instant next() {
        return clock.instant().plus(LOOK_EVERY);
    }

    private static String inWords(Duration time) {
        return time.toMinutes() > 0 ? time.toMinutes() + " min" : time.toSeconds() + " s";
    }
}
