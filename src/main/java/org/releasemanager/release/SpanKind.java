package org.releasemanager.release;

/** What a release's time is spent on. Where branches run in parallel, the first of these that applies is what counts. */
public enum SpanKind {
    /** Somebody holds the release, or the line is stopped. */
    HELD("held"),
    /** A step has failed and waits for somebody to mend it. */
    TROUBLE("trouble"),
    /** Steps and tools work. */
    WORK("work"),
    /** Somebody is asked. */
    HUMAN("people"),
    /** Another release has to be done with something first. */
    LOCK("others"),
    /** The calendar says not yet. */
    WINDOW("calendar");

    private final String label;

    SpanKind(String label) {
        this.label = label;
    }

    /** One word for people. */
    public String label() {
        return label;
    }
}
