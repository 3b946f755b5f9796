package org.releasemanager.deployment;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.releasemanager.effect.FirstLine;

/** What the timeline says of a piece of work. */
final class Sentences {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Sentences() {}

    static String kind(Work work) {
        String what = work.isUndo() ? "rollback" : "deployment";
        return what
                + switch (work.state()) {
                    case INTENT, SUBMITTED -> "-started";
                    case SUCCEEDED -> "-finished";
                    case FAILED -> "-failed";
                    case UNKNOWN -> "-unknown";
                    case ABANDONED -> "-abandoned";
                };
    }

    static String silence(Work work, Instant since) {
        return "The deployment of " + work.service() + " " + work.intent().version() + " to " + work.environment()
                + " shows no progress since " + TIME.format(since) + ": an operator is asked what becomes of it";
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
                case FAILED -> what + " could not be taken back from " + where + FirstLine.behindColon(work.detail());
                case UNKNOWN ->
                    "Whether " + what + " was taken back from " + where + " is not known"
                            + FirstLine.behindColon(work.detail());
                case ABANDONED ->
                    "Taking " + what + " back from " + where + " was given up" + FirstLine.behindColon(work.detail());
            };
        }
        return switch (work.state()) {
            case INTENT, SUBMITTED ->
                "Deployment of " + what + " to " + where + " has begun (attempt " + intent.attempt() + ")";
            case SUCCEEDED -> what + " runs in " + where;
            case FAILED -> what + " could not be deployed to " + where + FirstLine.behindColon(work.detail());
            case UNKNOWN ->
                "Whether " + what + " was deployed to " + where + " is not known"
                        + FirstLine.behindColon(work.detail());
            case ABANDONED ->
                "Deployment of " + what + " to " + where + " was given up" + FirstLine.behindColon(work.detail());
        };
    }
}
