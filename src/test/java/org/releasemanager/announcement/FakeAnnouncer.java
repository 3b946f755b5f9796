package org.releasemanager.announcement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import org.releasemanager.announcement.spi.AnnouncementMessage;
import org.releasemanager.announcement.spi.Announcer;
import org.releasemanager.announcement.spi.Delivery;
import org.releasemanager.product.Product;

/** A channel that remembers what it was given and answers as it is told; it accepts when it was told nothing. */
class FakeAnnouncer implements Announcer {
    final List<AnnouncementMessage> sent = Collections.synchronizedList(new ArrayList<>());
    final Deque<Delivery> answers = new ArrayDeque<>();
    boolean configured = true;

    @Override
    public String channel() {
        return "e-mail";
    }

    @Override
    public boolean isConfigured() {
        return configured;
    }

    @Override
    public List<String> recipients(Product product, Audience audience) {
        return product.audiences().getOrDefault(audience.key(), List.of());
    }

    @Override
    public Delivery send(AnnouncementMessage message) {
        sent.add(message);
        var answer = answers.poll();
        return answer == null ? new Delivery.Accepted("") : answer;
    }
}
