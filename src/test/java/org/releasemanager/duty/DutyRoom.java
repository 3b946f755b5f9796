package org.releasemanager.duty;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.releasemanager.announcement.ReleaseLinks;
import org.releasemanager.deployment.TestClock;
import org.releasemanager.duty.store.AbsenceRows;
import org.releasemanager.duty.store.DutyRows;
import org.releasemanager.effect.outbox.OutboxRoom;
import org.releasemanager.effect.outbox.PersonalChannel;
import org.releasemanager.planning.PlannedEnds;
import org.releasemanager.product.Product;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The room on a database of its own; the clock stands at Monday, 2 March 2026, 10:00 UTC. */
final class DutyRoom {
    static final String RELEASE = "shop-1.2.0";
    static final DutyProperties SETTINGS = new DutyProperties(
            Duration.ofSeconds(10),
            Duration.ofHours(1),
            Duration.ofDays(2),
            Map.of("collect-feedback", Duration.ofDays(5)),
            Duration.ofHours(4),
            Duration.ofHours(4),
            Duration.ofDays(1),
            ZoneOffset.UTC);

    final PersonalFakeChannel channel = new PersonalFakeChannel();
    final OutboxRoom outbox = new OutboxRoom(channel);
    final TestClock clock = outbox.clock;
    final FakeStaff staff = new FakeStaff();
    final List<String> timeline = new CopyOnWriteArrayList<>();
    final PlannedEnds planned = mock(PlannedEnds.class);
    final Releases releases = mock(Releases.class);
    final Timeline events = mock(Timeline.class);
    final JdbcClient jdbc = JdbcClient.create(outbox.database);
    final StandIns standIns = new StandIns(new AbsenceRows(jdbc), clock);
    final Absences absences = new Absences(new AbsenceRows(jdbc), staff, clock);
    final Deadlines deadlines = new Deadlines(planned, SETTINGS);
    final Duties duties = new Duties(new DutyRows(jdbc), releases, deadlines, SETTINGS, events, clock);
    final Release release = mock(Release.class);

    DutyRoom() {
        this(ProductFixtures.shop());
    }

    DutyRoom(Product product) {
        outbox.addRelease(RELEASE);
        when(release.id()).thenReturn(RELEASE);
        when(release.product()).thenReturn(product);
        when(release.version()).thenReturn("1.2.0");
        when(releases.get(RELEASE)).thenReturn(release);
        when(releases.find(RELEASE)).thenReturn(Optional.of(release));
        when(planned.of(any(), any())).thenReturn(Optional.empty());
        doAnswer(call -> timeline.add(call.getArgument(2) + ": " + call.getArgument(3)))
                .when(events)
                .record(anyString(), anyString(), anyString(), anyString());
    }

    /** As another node has it, too. */
    Reminders reminders() {
        var links = mock(ReleaseLinks.class);
        when(links.pageOf(RELEASE)).thenReturn(Optional.of("https://rm.example.org/releases/" + RELEASE));
        var channels = new StaticListableBeanFactory(Map.of("mail", channel)).getBeanProvider(PersonalChannel.class);
        return new Reminders(
                new DutyRows(jdbc),
                releases,
                deadlines,
                new Recipients(staff, standIns),
                new NoticeTexts(links),
                new Addressing(outbox.outbox, channels, staff),
                events,
                SETTINGS,
                new JdbcTransactionManager(outbox.database),
                clock);
    }

    /** A task for these people. @return until when it is to be done */
    Instant open(String task, String definition, @Nullable Instant dueAt, String... people) {
        staff.responsible.put(task, List.of(people));
        return duties.open(new Duties.Opened(task, RELEASE, definition, "Accept release", null, clock.instant(), dueAt))
                .orElseThrow();
    }

    void later(String time) {
        clock.advance(Duration.parse(time));
        reminders().tick();
        outbox.sendDue();
    }

    /** Subjects of the messages, with those who got them. */
    List<String> sent() {
        return channel.sent.stream()
                .map(message -> message.subject() + " → " + String.join(", ", message.recipients()))
                .toList();
    }
}
