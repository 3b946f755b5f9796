package org.releasemanager.engine;

/** A person may not complete this task, or not like this; the message tells them why and what to do. */
public class TaskRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether the person (rather than what they entered) is the reason. */
    private final boolean notEntitled;

    public TaskRefused(String message) {
        this(message, false);
    }

    private TaskRefused(String message, boolean notEntitled) {
        super(message);
        this.notEntitled = notEntitled;
    }

    public static TaskRefused notEntitled(String message) {
        return new TaskRefused(message, true);
    }

    /** Why, in a sentence for the person. */
    public String reason() {
        return java.util.Objects.requireNonNull(getMessage());
    }

    public boolean isNotEntitled() {
        return notEntitled;
    }
}
