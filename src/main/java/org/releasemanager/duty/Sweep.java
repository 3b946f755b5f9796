package org.releasemanager.duty;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.releasemanager.duty.OpenTasks.OpenTask;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Finds open tasks whose people have left: frees what they had claimed, and offers what nobody is left for to the release managers,
 * who are told. Tasks from before there were duties get theirs.
 */
@Component
public class Sweep {
    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);

    private final OpenTasks tasks;
    private final Staff staff;
    private final Duties duties;
    private final Releases releases;
    private final Recipients recipients;
    private final NoticeTexts texts;
    private final Addressing addressing;
    private final Timeline timeline;
    private final TransactionTemplate transaction;

    Sweep(
            OpenTasks tasks,
            Staff staff,
            Duties duties,
            Releases releases,
            Recipients recipients,
            NoticeTexts texts,
            Addressing addressing,
            Timeline timeline,
            PlatformTransactionManager transactions) {
        this.tasks = tasks;
        this.staff = staff;
        this.duties = duties;
        this.releases = releases;
        this.recipients = recipients;
        this.texts = texts;
        this.addressing = addressing;
        this.timeline = timeline;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param unclaimed what the sweep freed, because the one who had claimed it has left
     *  @param offeredToManagers what nobody was left for */
    public record Swept(List<Found> unclaimed, List<Found> offeredToManagers) {}

    public record Found(String task, String release, String name, List<String> gone) {}

    @Scheduled(
            initialDelayString = "${release-manager.duty.sweep-every:PT1H}",
            fixedDelayString = "${release-manager.duty.sweep-every:PT1H}")
    void onSchedule() {
        run();
    }

    public Swept run() {
        var unclaimed = new ArrayList<Found>();
        var offered = new ArrayList<Found>();
        tasks.all().forEach(task -> releases.find(task.releaseId()).ifPresent(release -> {
            adopt(task);
            if (task.assignee() != null && !staff.exists(task.assignee()) && calmly(task, open -> unclaim(open))) {
                unclaimed.add(new Found(task.id(), task.releaseId(), task.name(), List.of(task.assignee())));
            }
            if (task.everybody().isEmpty()
                    && !isClaimedBySomebody(task)
                    && calmly(task, open -> offerToManagers(open, release))) {
                offered.add(new Found(task.id(), task.releaseId(), task.name(), named(task)));
            }
        }));
        return new Swept(unclaimed, offered);
    }

    private boolean isClaimedBySomebody(OpenTask task) {
        return task.assignee() != null && staff.exists(task.assignee());
    }

    private void adopt(OpenTask task) {
        if (duties.find(task.id()).isEmpty()) {
            calmly(task, open -> duties.open(new Duties.Opened(
                            open.id(),
                            open.releaseId(),
                            open.definition(),
                            open.name(),
                            open.assignee(),
                            open.openedAt(),
                            open.dueAt()))
                    .isPresent());
        }
    }

    private boolean unclaim(OpenTask task) {
        tasks.unclaim(task.id());
        timeline.record(
                task.releaseId(),
                Timeline.SYSTEM,
                "person-left",
                "'" + task.name() + "' was claimed by " + task.assignee()
                        + ", who has no account any more: others may do it now");
        return true;
    }

    private boolean offerToManagers(OpenTask task, Release release) {
        if (task.groups().contains(Recipients.MANAGER)) {
            return false;
        }
        var managers = recipients.managers(release);
        tasks.offerToGroup(task.id(), Recipients.MANAGER);
        duties.find(task.id())
                .ifPresent(duty -> addressing.put(
                        "duty:" + task.id() + ":nobody-left",
                        release.id(),
                        managers,
                        texts.nobodyLeft(release, duty, named(task))));
        timeline.record(
                task.releaseId(),
                Timeline.SYSTEM,
                "nobody-left",
                "Nobody is left who could do '" + task.name() + "' (" + String.join(", ", named(task))
                        + "): it is offered to the release managers; told to "
                        + (managers.isEmpty() ? "nobody" : String.join(", ", managers)));
        return true;
    }

    /** Those who were to do it. */
    private static List<String> named(OpenTask task) {
        return Stream.of(task.groups().stream(), task.people().stream(), claimant(task.assignee()))
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    private static Stream<String> claimant(@Nullable String assignee) {
        return Stream.ofNullable(assignee);
    }

    /** Another node, or the person themselves, may be faster: then there is nothing left to do. */
    private boolean calmly(OpenTask task, Predicate<OpenTask> work) {
        try {
            return Boolean.TRUE.equals(transaction.execute(status -> work.test(task)));
        } catch (RuntimeException failure) {
            LOG.warn(
                    "Task {} of {} could not be looked after; the next sweep does",
                    task.id(),
                    task.releaseId(),
                    failure);
            return false;
        }
    }
}
