package org.releasemanager.duty.bpmn;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.duty.OpenTasks;
import org.releasemanager.engine.ModelMarks;
import org.releasemanager.engine.TaskOffers;
import org.springframework.stereotype.Component;

/** The tasks are those of the engine. */
@Component
class EngineOpenTasks implements OpenTasks {
    private final TaskOffers offers;
    private final ModelMarks models;

    EngineOpenTasks(TaskOffers offers, ModelMarks models) {
        this.offers = offers;
        this.models = models;
    }

    @Override
    public Optional<OpenTask> find(String taskId) {
        return offers.of(taskId).map(this::task);
    }

    @Override
    public List<OpenTask> all() {
        return offers.all().stream().map(this::task).toList();
    }

    @Override
    public List<OpenTask> to(String person) {
        return offers.to(person).stream().map(this::task).toList();
    }

    @Override
    public Set<String> definitions() {
        return models.userTasks();
    }

    @Override
    public void offer(String taskId, String person) {
        offers.add(taskId, person);
    }

    @Override
    public void offerToGroup(String taskId, String group) {
        offers.addGroup(taskId, group);
    }

    @Override
    public void takeBack(String taskId, String person) {
        offers.remove(taskId, person);
    }

    @Override
    public void takeBackFromGroup(String taskId, String group) {
        offers.removeGroup(taskId, group);
    }

    @Override
    public void unclaim(String taskId) {
        offers.unclaim(taskId);
    }

    private OpenTask task(TaskOffers.Offer offer) {
        return new OpenTask(
                offer.taskId(),
                offer.releaseId(),
                offer.definition(),
                offer.name(),
                offer.groups(),
                offer.users(),
                offers.everybody(offer.groups(), offer.users()),
                offer.assignee(),
                offer.createdAt(),
                offer.dueAt(),
                offer.suspended());
    }
}
