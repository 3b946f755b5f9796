package org.releasemanager.engine;

import java.util.Optional;

/** A person may not complete this task, or not like this; the message tells them why and what to do. */
public class TaskRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;

    public TaskRefused(String message) {
        this(message, Kind.INPUT);
    }

    private TaskRefused(String message, Kind kind) {
        super(message);
        this.kind = kind;
    }

    /** What stands in the way. */
    private enum Kind {
        INPUT,
        PERSON,
        REPEATED
    }

    /** The person, rather than what they entered, is the reason. */
    public static TaskRefused notEntitled(String message) {
        return new TaskRefused(message, Kind.PERSON);
    }

    /** The same has been said already; the message says by whom and when. */
    public static TaskRefused repeated(String message) {
        return new TaskRefused(message, Kind.REPEATED);
    }

    /** The engine wraps what a listener throws. */
    public static Optional<TaskRefused> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TaskRefused refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    /** Why, in a sentence for the person. */
    public String reason() {
        return java.util.Objects.requireNonNull(getMessage());
    }

    public boolean isNotEntitled() {
        return kind == Kind.PERSON;
    }

    public boolean isRepeated() {
        return kind == Kind.REPEATED;
    }
}
