package org.releasemanager.duty.bpmn;

import org.jspecify.annotations.Nullable;
import org.releasemanager.duty.Duties;
import org.releasemanager.duty.StandInOffers;
import org.releasemanager.engine.TaskOffers;
import org.releasemanager.engine.TaskRefused;
import org.releasemanager.engine.WatchedTask;
import org.releasemanager.engine.spi.TaskWatch;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Keeps the duty of every user task, after the rooms that own the tasks have said whom they ask and until when. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class DutyWatch implements TaskWatch {
    private final Duties duties;
    private final StandInOffers standIns;
    private final TaskOffers offers;

    DutyWatch(Duties duties, StandInOffers standIns, TaskOffers offers) {
        this.duties = duties;
        this.standIns = standIns;
        this.offers = offers;
    }

    @Override
    public void opened(WatchedTask task) {
        var opened = new Duties.Opened(
                task.id(),
                task.releaseId(),
                task.definition(),
                task.name(),
                task.assignee(),
                task.createdAt(),
                task.dueAt().orElse(null));
        duties.open(opened).ifPresent(due -> {
            task.setDueAt(due);
            standIns.opened(task.id(), offers.everybody(task.groups(), task.users()), task::offerTo);
        });
    }

    @Override
    public void changed(WatchedTask task) {
        duties.change(task.id(), task.name(), task.assignee(), task.dueAt().orElse(null));
    }

    @Override
    public void completed(WatchedTask task, String person) {
        if (standIns.isOver(task.id(), person)) {
            throw TaskRefused.notEntitled(
                    "You stood in for somebody who is not away any more: this task is theirs again.");
        }
        var inPlaceOf = standIns.inPlaceOf(task.id(), person);
        end(task, person, inPlaceOf.isEmpty() ? null : String.join(", ", inPlaceOf));
    }

    @Override
    public void withdrawn(WatchedTask task) {
        end(task, null, null);
    }

    private void end(WatchedTask task, @Nullable String person, @Nullable String inPlaceOf) {
        duties.end(task.id(), person, inPlaceOf);
        standIns.ended(task.id());
    }
}
