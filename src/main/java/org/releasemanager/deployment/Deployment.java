package org.releasemanager.deployment;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.releasemanager.effect.Effect;

/**
 * One attempt to put a service into an environment.
 *
 * @param state {@code STARTING}, {@code RUNNING}, {@code SUCCEEDED}, {@code FAILED}, {@code UNKNOWN} or {@code ABANDONED}
 * @param attempt 1 for the first in this round of the release, then 2, …
 * @param previousVersion what ran there before the release came; null if nothing did
 * @param live whether it is still what the release put there: not taken back, and touched the environment at all
 * @param detail what the tool says, plain text of one or more lines
 * @param undo how taking it back went; null if nobody tried
 */
public record Deployment(
        String environment,
        String service,
        String version,
        @Nullable String previousVersion,
        int round,
        int attempt,
        State state,
        boolean live,
        @Nullable String detail,
        Instant startedAt,
        @Nullable Instant finishedAt,
        @Nullable Undo undo) {

    /** As a person would call it. */
    public enum State {
        STARTING,
        RUNNING,
        SUCCEEDED,
        FAILED,
        /** The time was over and the tool could not be asked: it may run there. */
        UNKNOWN,
        ABANDONED;

        /** In lower case, for a sentence. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(Effect.State state) {
            return switch (state) {
                case INTENT -> STARTING;
                case SUBMITTED -> RUNNING;
                case SUCCEEDED -> SUCCEEDED;
                case FAILED -> FAILED;
                case UNKNOWN -> UNKNOWN;
                case ABANDONED -> ABANDONED;
            };
        }
    }

    /** The way back. */
    public record Undo(
            State state,
            @Nullable String detail,
            Instant startedAt,
            @Nullable Instant finishedAt) {
        static Undo of(Work undo) {
            return new Undo(
                    State.of(undo.state()),
                    undo.detail(),
                    undo.effect().createdAt(),
                    undo.effect().finishedAt());
        }
    }

    static Deployment of(Work work, @Nullable Work undo) {
        Intent intent = work.intent();
        return new Deployment(
                intent.environment(),
                intent.service(),
                intent.version(),
                intent.previousVersion(),
                intent.round(),
                intent.attempt(),
                State.of(work.state()),
                work.touched() && work.undoneAt() == null,
                work.detail(),
                work.effect().createdAt(),
                work.effect().finishedAt(),
                undo == null ? null : Undo.of(undo));
    }
}
