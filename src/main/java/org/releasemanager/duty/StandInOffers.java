package org.releasemanager.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.releasemanager.duty.OpenTasks.OpenTask;
import org.releasemanager.duty.store.StandInOfferRows;
import org.releasemanager.release.MomentText;
import org.releasemanager.release.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * While somebody is away, their tasks are offered to the stand-in as well: the open ones within seconds, new ones at once. Whoever
 * could do a task anyway is offered nothing, and does it for themselves. Afterwards the offers are taken back.
 */
@Component
public class StandInOffers {
    private static final Logger LOG = LoggerFactory.getLogger(StandInOffers.class);

    private final StandIns standIns;
    private final StandInOfferRows rows;
    private final OpenTasks tasks;
    private final Timeline timeline;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StandInOffers(
            StandIns standIns,
            StandInOfferRows rows,
            OpenTasks tasks,
            Timeline timeline,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.standIns = standIns;
        this.rows = rows;
        this.tasks = tasks;
        this.timeline = timeline;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${release-manager.duty.every:PT10S}")
    void tick() {
        Instant now = clock.instant();
        rows.all().stream().filter(offer -> isOver(offer, now)).forEach(offer -> calmly(() -> takeBack(offer)));
        for (Absence absence : standIns.current()) {
            tasks.to(absence.person()).forEach(task -> calmly(() -> offer(task, absence)));
        }
    }

    /** A task that is being created. @param everybody to whom it is offered, by name or group */
    public void opened(String taskId, Collection<String> everybody, Consumer<String> offer) {
        standIns.current().stream()
                .filter(absence -> everybody.contains(absence.person()) && !everybody.contains(absence.standIn()))
                .forEach(absence -> {
                    offer.accept(absence.standIn());
                    rows.insert(taskId, absence.id());
                });
    }

    /** In whose place this person does the task now. */
    public List<String> inPlaceOf(String taskId, String person) {
        Instant now = clock.instant();
        return offersTo(taskId, person).stream()
                .filter(offer -> !isOver(offer, now))
                .map(offer -> offer.absence().person())
                .toList();
    }

    /** Whether this person was offered the task in the place of others only, and none of them is away any more. */
    public boolean isOver(String taskId, String person) {
        return !offersTo(taskId, person).isEmpty() && inPlaceOf(taskId, person).isEmpty();
    }

    public void ended(String taskId) {
        rows.deleteAll(taskId);
    }

    private List<StandInOfferRows.Offer> offersTo(String taskId, String person) {
        return rows.of(taskId).stream()
                .filter(offer -> offer.absence().standIn().equals(person))
                .toList();
    }

    private static boolean isOver(StandInOfferRows.Offer offer, Instant now) {
        return offer.withdrawn() || !offer.absence().isAt(now);
    }

    private void offer(OpenTask task, Absence absence) {
        boolean offered =
                rows.of(task.id()).stream().anyMatch(offer -> offer.absence().id() == absence.id());
        boolean claimed = absence.person().equals(task.assignee());
        boolean able = task.everybody().contains(absence.standIn())
                || absence.standIn().equals(task.assignee());
        if (offered || (able && !claimed)) {
            return;
        }
        if (claimed) {
            unclaim(task, absence.person());
        }
        if (!able) {
            rows.insert(task.id(), absence.id());
            tasks.offer(task.id(), absence.standIn());
        }
        timeline.record(
                task.releaseId(),
                Timeline.SYSTEM,
                "stand-in",
                absence.person() + " is away until " + MomentText.utc(absence.until()) + ": '" + task.name()
                        + "' may be done by " + absence.standIn() + " in their place");
    }

    /** Whoever had claimed it may claim it again. */
    private void unclaim(OpenTask task, String person) {
        tasks.unclaim(task.id());
        if (!task.everybody().contains(person)) {
            tasks.offer(task.id(), person);
        }
    }

    private void takeBack(StandInOfferRows.Offer offer) {
        String standIn = offer.absence().standIn();
        var task = tasks.find(offer.taskId());
        if (task.filter(OpenTask::held).isPresent()
                || !rows.delete(offer.taskId(), offer.absence().id())) {
            return;
        }
        boolean offeredForOthers = !offersTo(offer.taskId(), standIn).isEmpty();
        task.filter(open -> !offeredForOthers).ifPresent(open -> {
            if (standIn.equals(open.assignee())) {
                tasks.unclaim(open.id());
            }
            tasks.takeBack(open.id(), standIn);
        });
    }

    /** One task that somebody is busy with must not keep the others; the next look finds it again. */
    private void calmly(Runnable work) {
        try {
            transaction.executeWithoutResult(status -> work.run());
        } catch (RuntimeException failure) {
            LOG.warn("A task could not be offered to a stand-in, or taken back; it is tried again", failure);
        }
    }
}
