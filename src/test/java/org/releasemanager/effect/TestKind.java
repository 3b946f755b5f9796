package org.releasemanager.effect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.effect.spi.EffectKind;
import org.releasemanager.effect.spi.Ending;
import org.releasemanager.effect.spi.Handle;
import org.releasemanager.effect.spi.Progress;

/** A kind of effect called {@code tag} that counts: it has no memory of its own keys beyond what the test lets it keep. */
final class TestKind implements EffectKind {
    final Map<String, Progress> known = new HashMap<>();
    final Map<String, Integer> begun = new HashMap<>();
    final List<String> cancelled = new ArrayList<>();
    final List<String> told = new ArrayList<>();
    final List<Integer> batches = new ArrayList<>();
    Progress answer = new Progress.Succeeded("Tagged");
    boolean answersAreLost;
    boolean down;

    @Override
    public String name() {
        return "tag";
    }

    @Override
    public Progress begin(Handle handle) {
        refuseWhileDown();
        begun.merge(handle.key(), 1, Integer::sum);
        known.put(handle.key(), answer);
        if (answersAreLost) {
            throw new IllegalStateException("Connection reset");
        }
        return answer;
    }

    @Override
    public Progress look(Handle handle) {
        refuseWhileDown();
        return known.getOrDefault(handle.key(), new Progress.Unheard());
    }

    @Override
    public Map<String, Progress> lookAtAll(List<Handle> handles) {
        batches.add(handles.size());
        return EffectKind.super.lookAtAll(handles);
    }

    @Override
    public void cancel(Handle handle) {
        refuseWhileDown();
        cancelled.add(handle.key());
    }

    @Override
    public Duration timeLimit(Handle handle) {
        return Duration.ofMinutes(10);
    }

    @Override
    public Optional<Duration> patience(Handle handle) {
        return Optional.of(Duration.ofMinutes(3));
    }

    @Override
    public void tellOfSilence(Handle handle, Instant unchangedSince) {
        told.add(handle.key() + " SILENT");
    }

    @Override
    public void tell(Handle handle, Ending ending) {
        told.add(handle.key() + " " + ending.how());
    }

    private void refuseWhileDown() {
        if (down) {
            throw new IllegalStateException("Connection refused");
        }
    }
}
