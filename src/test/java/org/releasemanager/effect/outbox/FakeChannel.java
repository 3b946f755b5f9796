package org.releasemanager.effect.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/** A channel that remembers what it was given and answers as it is told; it accepts when it was told nothing. */
public class FakeChannel implements Channel {
    public final List<ChannelMessage> sent = Collections.synchronizedList(new ArrayList<>());
    public final Deque<Delivery> answers = new ArrayDeque<>();
    public boolean configured = true;
    private final String name;

    public FakeChannel(String name) {
        this.name = name;
    }

    @Override
    public String channel() {
        return name;
    }

    @Override
    public boolean isConfigured() {
        return configured;
    }

    @Override
    public Delivery send(ChannelMessage message) {
        sent.add(message);
        synchronized (answers) {
            var answer = answers.poll();
            return answer == null ? new Delivery.Accepted("") : answer;
        }
    }

    void refuse(int times, String reason) {
        for (int time = 0; time < times; time++) {
            answers.add(new Delivery.NotAccepted(reason, true));
        }
    }
}
