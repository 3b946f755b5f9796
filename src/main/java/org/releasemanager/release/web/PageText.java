package org.releasemanager.release.web;

import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.MomentText;
import org.releasemanager.release.Phase;
import org.releasemanager.release.Release;
import org.releasemanager.release.spi.WaitReason;
import org.springframework.stereotype.Component;

/** Turns a release into the words and marks that the templates print. */
@Component
class PageText {
    private final Clock clock;

    PageText(Clock clock) {
        this.clock = clock;
    }

    /** What stands around every page. */
    Map<String, Object> frame(String title, @Nullable Principal caller) {
        Map<String, Object> frame = new HashMap<>();
        frame.put("title", title);
        if (caller != null) {
            frame.put("user", caller.getName());
        }
        return frame;
    }

    Map<String, Object> card(Release release, WaitReason.@Nullable Waiting waiting) {
        Map<String, Object> card = new HashMap<>();
        card.put("id", release.id());
        card.put("product", release.product().name());
        card.put("version", release.version());
        card.put("type", release.type().name().toLowerCase(Locale.ROOT));
        card.put("state", release.state().label());
        card.put("tone", tone(release));
        card.put("phases", phases(release));
        card.put("demo", release.demo());
        card.put("requester", release.requester());
        card.put("created", moment(release.createdAt()));
        card.put("commit", release.commit());
        card.put(
                "shortCommit",
                release.commit().substring(0, Math.min(10, release.commit().length())));
        card.put("ref", release.ref());
        card.put("round", release.round());
        if (release.deviations() == 0) {
            card.put("undeviated", true);
        } else {
            card.put("deviations", release.deviations());
        }
        card.put(
                "previous",
                release.previousVersion() == null ? "the first release" : "after " + release.previousVersion());
        card.put("summary", release.summary() == null ? "" : release.summary());
        if (release.riskScore() != null) {
            card.put(
                    "risk",
                    Map.of(
                            "score",
                            release.riskScore(),
                            "level",
                            release.riskLevel() == null
                                    ? ""
                                    : release.riskLevel().toLowerCase(Locale.ROOT)));
        }
        if (release.endedAt() != null) {
            card.put("outcome", "Ended " + moment(release.endedAt()) + ": " + release.outcome());
        } else if (waiting != null) {
            card.put("waiting", waiting.sentence());
            card.put("since", "for " + span(Duration.between(waiting.since(), clock.instant())));
        } else {
            card.put("working", true);
        }
        if (release.processInstanceId() != null && release.endedAt() == null) {
            card.put(
                    "cockpit",
                    "/camunda/app/cockpit/default/#/process-instance/" + release.processInstanceId() + "/runtime");
        }
        return card;
    }

    String moment(Instant at) {
        return MomentText.utc(at);
    }

    /** {@code 3 h 12 min}; never more than two units. */
    static String span(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        if (minutes < 1) {
            return Math.max(0, duration.toSeconds()) + " s";
        }
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes < 48 * 60
                ? minutes / 60 + " h " + minutes % 60 + " min"
                : minutes / (24 * 60) + " d " + minutes / 60 % 24 + " h";
    }

    private static List<Map<String, Object>> phases(Release release) {
        var phases = new ArrayList<Map<String, Object>>();
        for (Phase phase : Phase.values()) {
            boolean current = phase == release.phase() && !release.isEnded();
            boolean done = phase.ordinal() < release.phase().ordinal()
                    || (release.isEnded()
                            && phase == release.phase()
                            && release.state().isReleased());
            String mark = current ? "current" : done ? "done" : "open";
            phases.add(Map.of("name", phase.label(), "mark", mark));
        }
        return phases;
    }

    private static String tone(Release release) {
        return switch (release.state()) {
            case COMPLETED -> "good";
            case COMPLETED_WITH_DEVIATIONS -> "fair";
            case FAILED, ROLLED_BACK -> "bad";
            case REJECTED, CANCELLED -> "quiet";
            default -> "busy";
        };
    }
}
