package org.releasemanager.deployment;

import org.jspecify.annotations.Nullable;

/** What the timeline says of a piece of work. */
final class Sentences {
    private static final int LONGEST = 300;

    private Sentences() {}

    static String kind(Work work) {
        String what = work.isUndo() ? "rollback" : "deployment";
        return what
                + switch (work.state()) {
                    case INTENT, SUBMITTED -> "-started";
                    case SUCCEEDED -> "-finished";
                    case FAILED -> "-failed";
                    case ABANDONED -> "-abandoned";
                };
    }

    static String of(Work work) {
        Intent intent = work.intent();
        String service = intent.service();
        String what = service + " " + intent.version();
        String where = intent.environment();
        String before = intent.previousVersion();
        if (work.isUndo()) {
            return switch (work.state()) {
                case INTENT, SUBMITTED -> "Taking " + what + " back from " + where + " has begun";
                case SUCCEEDED ->
                    before == null
                            ? what + " was taken out of " + where
                            : service + " in " + where + " is back at " + before;
                case FAILED -> what + " could not be taken back from " + where + colon(work.detail());
                case ABANDONED -> "Taking " + what + " back from " + where + " was given up" + colon(work.detail());
            };
        }
        return switch (work.state()) {
            case INTENT, SUBMITTED ->
                "Deployment of " + what + " to " + where + " has begun (attempt " + intent.attempt() + ")";
            case SUCCEEDED -> what + " runs in " + where;
            case FAILED -> what + " could not be deployed to " + where + colon(work.detail());
            case ABANDONED -> "Deployment of " + what + " to " + where + " was given up" + colon(work.detail());
        };
    }

    /** What a tool said, behind a colon; nothing if it said nothing. */
    static String colon(@Nullable String detail) {
        String line = firstLine(detail);
        return line.isEmpty() ? "" : ": " + line;
    }

    /** Short enough for a line of the timeline. */
    static String firstLine(@Nullable String detail) {
        String line = detail == null ? "" : detail.strip().lines().findFirst().orElse("");
        return line.length() > LONGEST ? line.substring(0, LONGEST) + "…" : line;
    }
}
