package org.releasemanager.duty;

import java.util.List;
import java.util.Optional;
import org.releasemanager.effect.outbox.Draft;
import org.releasemanager.effect.outbox.Outbox;
import org.releasemanager.effect.outbox.PersonalChannel;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts a message to people into the outbox, in the caller's transaction; one over each channel that reaches single people. */
@Component
class Addressing {
    private final Outbox outbox;
    private final ObjectProvider<PersonalChannel> channels;
    private final Staff staff;

    Addressing(Outbox outbox, ObjectProvider<PersonalChannel> channels, Staff staff) {
        this.outbox = outbox;
        this.channels = channels;
        this.staff = staff;
    }

    void put(String event, String releaseId, List<String> people, NoticeTexts.Text text) {
        channels.orderedStream()
                .forEach(channel -> outbox.put(new Draft(
                        event, releaseId, channel.channel(), addresses(channel, people), text.subject(), text.body())));
    }

    private List<String> addresses(PersonalChannel channel, List<String> people) {
        return people.stream()
                .map(person -> channel.addressOf(person, staff.emailOf(person).orElse(null)))
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }
}
