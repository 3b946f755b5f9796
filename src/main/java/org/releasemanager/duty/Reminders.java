package org.releasemanager.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.releasemanager.duty.store.DutyRows;
import org.releasemanager.release.MomentText;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells people that a task waits for them, and others that it is late: each rung of the ladder once, on whatever node. Rungs that
 * have passed while nobody looked are told in one message.
 */
@Component
class Reminders {
    private static final Logger LOG = LoggerFactory.getLogger(Reminders.class);

    private final DutyRows rows;
    private final Releases releases;
    private final Deadlines deadlines;
    private final Recipients recipients;
    private final NoticeTexts texts;
    private final Addressing addressing;
    private final Timeline timeline;
    private final DutyProperties settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reminders(
            DutyRows rows,
            Releases releases,
            Deadlines deadlines,
            Recipients recipients,
            NoticeTexts texts,
            Addressing addressing,
            Timeline timeline,
            DutyProperties settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.releases = releases;
        this.deadlines = deadlines;
        this.recipients = recipients;
        this.texts = texts;
        this.addressing = addressing;
        this.timeline = timeline;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${release-manager.duty.every:PT10S}")
    void tick() {
        Instant now = clock.instant();
        rows.due(now).forEach(duty -> tell(duty, now));
    }

    private void tell(Duty duty, Instant now) {
        try {
            transaction.executeWithoutResult(status -> tellOnce(duty, releases.get(duty.releaseId()), now));
        } catch (RuntimeException failure) {
            // One task about which nobody can be told now must not keep the others' people from knowing.
            LOG.warn("Nobody could be told about task {} of {}", duty.taskId(), duty.releaseId(), failure);
        }
    }

    private void tellOnce(Duty duty, Release release, Instant now) {
        List<Notice> passed = passed(duty, release, now);
        Notice reached = passed.get(passed.size() - 1);
        Instant next = reached.next().map(notice -> at(notice, duty, release)).orElse(null);
        if (!rows.tell(duty, reached, next)) {
            return;
        }
        var people = new LinkedHashSet<String>();
        passed.forEach(notice -> people.addAll(recipients.of(notice, release, duty)));
        if (people.isEmpty() && reached != Notice.MANAGER) {
            return;
        }
        var told = List.copyOf(people);
        var responsible = recipients.of(Notice.DUE, release, duty);
        String event = String.join(":", "duty", duty.taskId(), duty.dueAt().toString(), reached.name());
        addressing.put(event, release.id(), told, texts.of(reached, release, duty, responsible));
        timeline.record(release.id(), Timeline.SYSTEM, kind(reached), sentence(reached, duty, told));
    }

    /** The rungs from the last one that was told up to the one that is reached by now. */
    private List<Notice> passed(Duty duty, Release release, Instant now) {
        var passed = new ArrayList<Notice>();
        Optional<Notice> notice = duty.told().next();
        while (notice.isPresent()
                && (passed.isEmpty() || !at(notice.get(), duty, release).isAfter(now))) {
            passed.add(notice.get());
            notice = notice.get().next();
        }
        return passed;
    }

    private Instant at(Notice notice, Duty duty, Release release) {
        return notice.at(duty.openedAt(), duty.dueAt(), deadlines.zone(release), settings);
    }

    private static String kind(Notice notice) {
        return notice.isEscalation() ? "escalated" : "reminded";
    }

    private static String sentence(Notice notice, Duty duty, List<String> people) {
        String told = people.isEmpty() ? "there is nobody to tell" : "told to " + String.join(", ", people);
        String what =
                switch (notice) {
                    case LEAD -> "Escalated to the team lead: '";
                    case MANAGER -> "Escalated to the release managers: '";
                    default -> "Reminder: '";
                };
        return what + duty.name() + "' " + (notice == Notice.REMINDED ? "is" : "was") + " due at "
                + MomentText.utc(duty.dueAt()) + "; " + told;
    }
}
