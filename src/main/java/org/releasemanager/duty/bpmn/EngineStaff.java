package org.releasemanager.duty.bpmn;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.releasemanager.duty.Staff;
import org.releasemanager.engine.People;
import org.releasemanager.engine.TaskOffers;
import org.springframework.stereotype.Component;

/** The people are those of the engine. */
@Component
class EngineStaff implements Staff {
    private final People people;
    private final TaskOffers offers;

    EngineStaff(People people, TaskOffers offers) {
        this.people = people;
        this.offers = offers;
    }

    @Override
    public List<String> responsible(String taskId) {
        return offers.of(taskId).map(this::responsible).orElse(List.of());
    }

    private List<String> responsible(TaskOffers.Offer offer) {
        return offer.assignee() == null
                ? offers.everybody(offer.groups(), offer.users())
                : Stream.of(offer.assignee()).filter(people::exists).toList();
    }

    @Override
    public List<String> inRole(String releaseId, String role) {
        return people.inRole(releaseId, role).stream().filter(people::exists).toList();
    }

    @Override
    public boolean exists(String person) {
        return people.exists(person);
    }

    @Override
    public Optional<String> emailOf(String person) {
        return people.emailOf(person);
    }
}
