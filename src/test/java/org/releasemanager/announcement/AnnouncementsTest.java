package org.releasemanager.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.releasemanager.announcement.AnnouncementState.FAILED;
import static org.releasemanager.announcement.AnnouncementState.NOT_CONFIGURED;
import static org.releasemanager.announcement.AnnouncementState.NO_RECIPIENTS;
import static org.releasemanager.announcement.AnnouncementState.PENDING;
import static org.releasemanager.announcement.AnnouncementState.SENDING;
import static org.releasemanager.announcement.AnnouncementState.SENT;
import static org.releasemanager.announcement.AnnouncementState.UNKNOWN;
import static org.releasemanager.documentation.draft.Commits.commit;
import static org.releasemanager.product.ProductFixtures.shopWith;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.announcement.spi.AnnouncementMessage;
import org.releasemanager.announcement.spi.Announcer;
import org.releasemanager.announcement.spi.Delivery;
import org.releasemanager.announcement.store.AnnouncementStore;
import org.releasemanager.change.Commit.Category;
import org.releasemanager.documentation.Documents;
import org.releasemanager.documentation.MovingClock;
import org.releasemanager.documentation.TestDatabase;
import org.releasemanager.documentation.draft.Stories;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AnnouncementsTest {
    private final DataSource database = TestDatabase.create();
    private final AnnouncementStore store = new AnnouncementStore(JdbcClient.create(database));
    private final FakeAnnouncer channel = new FakeAnnouncer();
    private final MovingClock clock = new MovingClock();
    private final Releases releases = mock(Releases.class);
    private final Timeline timeline = mock(Timeline.class);
    private final AnnouncementTrigger trigger = mock(AnnouncementTrigger.class);
    private final AnnouncementSender sender = new AnnouncementSender(
            store, new StaticListableBeanFactory(Map.of("c", channel)).getBeanProvider(Announcer.class), clock);
    private final Announcements announcements = new Announcements(
            releases,
            new StaticListableBeanFactory(Map.of("c", channel)).getBeanProvider(Announcer.class),
            new AnnouncementTexts(
                    Stories.changes(List.of(commit(Category.FEATURE, "add a checkout"))),
                    mock(Documents.class),
                    new AnnouncementProperties(null)),
            store,
            trigger,
            timeline,
            clock);

    @BeforeEach
    void givenARelease() {
        when(releases.get(Stories.ID)).thenReturn(Stories.release());
        TestDatabase.addRelease(database, Stories.ID);
    }

    @Test
    void eachAudienceHearsWhatConcernsIt() {
        for (var moment : Moment.values()) {
            announcements.announce(Stories.ID, moment);
        }

        assertThat(heardBy(Audience.USERS)).containsExactly(Moment.RELEASED, Moment.ROLLED_BACK);
        assertThat(heardBy(Audience.BUSINESS))
                .containsExactly(Moment.PLANNED, Moment.RELEASED, Moment.ROLLED_BACK, Moment.CANCELLED);
        assertThat(heardBy(Audience.TECHNICAL)).containsExactly(Moment.values());
        assertThat(heardBy(Audience.PRODUCT)).containsExactly(Moment.values());
    }

    @Test
    void messageGoesToTheAddressesOfItsAudienceOnce() {
        announcements.announce(Stories.ID, Moment.APPROVED);

        sender.sendDue();
        sender.sendDue();

        assertThat(channel.sent)
                .extracting(AnnouncementMessage::recipients)
                .containsExactly(List.of("product@example.org"), List.of("tech@example.org"));
        assertThat(states()).containsOnly(SENT);
    }

    @Test
    void announcingAgainInTheSameRoundIsHarmlessAndInTheNextRoundIsNew() {
        announcements.announce(Stories.ID, Moment.APPROVED);

        var again = announcements.announce(Stories.ID, Moment.APPROVED);
        when(releases.get(Stories.ID))
                .thenReturn(Stories.release(
                        shopWith().build(), "2.0.0", "1.9.0", org.releasemanager.release.ReleaseState.RELEASING, 2));
        var nextRound = announcements.announce(Stories.ID, Moment.APPROVED);

        assertThat(again).isEmpty();
        assertThat(nextRound).hasSize(2).allMatch(announcement -> announcement.round() == 2);
        verify(timeline, times(2)).record(eq(Stories.ID), any(), eq("announced"), any());
    }

    @Test
    void withoutAConfiguredChannelTheMessageIsStoredAndSaysWhyItIsNotSent() {
        channel.configured = false;

        announcements.announce(Stories.ID, Moment.APPROVED);
        sender.sendDue();

        assertThat(channel.sent).isEmpty();
        assertThat(states()).containsOnly(NOT_CONFIGURED);
        assertThat(announcements.of(Stories.ID).get(0).status()).isEqualTo("not sent: e-mail is not configured");
        verify(timeline).record(eq(Stories.ID), any(), any(), contains("not sent: e-mail is not configured"));
    }

    @Test
    void audienceWithoutAddressesIsShown() {
        when(releases.get(Stories.ID))
                .thenReturn(Stories.release(
                        shopWith()
                                .audiences(Map.of("product", List.of("p@example.org")))
                                .build(),
                        "2.0.0",
                        "1.9.0"));

        announcements.announce(Stories.ID, Moment.APPROVED);

        assertThat(states()).containsExactly(PENDING, NO_RECIPIENTS);
    }

    @Test
    void refusedMessageIsTriedAgainLaterAndThenSent() {
        announceToOne();
        channel.answers.add(new Delivery.NotAccepted("connection refused", true));

        sender.sendDue();
        sender.sendDue();
        assertThat(only().state()).isEqualTo(PENDING);
        assertThat(only().status()).isEqualTo("will be sent (connection refused)");
        clock.pass(Duration.ofSeconds(10));
        sender.sendDue();

        assertThat(channel.sent).hasSize(2);
        assertThat(channel.sent.get(0).key()).isEqualTo(channel.sent.get(1).key());
        assertThat(only().state()).isEqualTo(SENT);
        assertThat(only().error()).isNull();
    }

    @Test
    void afterEightAttemptsItHasFailedVisibly() {
        announceToOne();
        for (int attempt = 0; attempt < 20; attempt++) {
            channel.answers.add(new Delivery.NotAccepted("451 try later", true));
        }

        for (int hour = 0; hour < 20; hour++) {
            sender.sendDue();
            clock.pass(Duration.ofHours(3));
        }

        assertThat(channel.sent).hasSize(8);
        assertThat(only().state()).isEqualTo(FAILED);
        assertThat(only().status()).isEqualTo("not sent (451 try later)");
    }

    @Test
    void hopelessMessageIsNotTriedAgain() {
        announceToOne();
        channel.answers.add(new Delivery.NotAccepted("no e-mail address: nobody", false));

        sender.sendDue();

        assertThat(only().state()).isEqualTo(FAILED);
    }

    @Test
    void lostAnswerIsShownAndNeverSentAgainByItself() {
        announceToOne();
        channel.answers.add(new Delivery.Uncertain("connection lost"));

        sender.sendDue();
        clock.pass(Duration.ofDays(2));
        sender.sendDue();

        assertThat(channel.sent).hasSize(1);
        assertThat(only().state()).isEqualTo(UNKNOWN);
        assertThat(only().status()).isEqualTo("may have been sent: the answer was lost (connection lost)");
    }

    @Test
    void nodeThatDiesWhileSendingLeavesAMessageThatMayHaveBeenSent() {
        announceToOne();
        store.claim(only(), clock.instant());

        clock.pass(Duration.ofMinutes(9));
        sender.sendDue();
        assertThat(only().state()).isEqualTo(SENDING);
        clock.pass(Duration.ofMinutes(2));
        sender.sendDue();

        assertThat(only().state()).isEqualTo(UNKNOWN);
        assertThat(channel.sent).isEmpty();
    }

    @Test
    void nodeThatWasGivenUpMayStillTellTheTruth() {
        announceToOne();
        var claimed = only();
        store.claim(claimed, clock.instant());
        clock.pass(Duration.ofMinutes(11));
        sender.sendDue();

        store.settle(claimed, SENT, null, null, clock.instant());

        assertThat(only().state()).isEqualTo(SENT);
    }

    @Test
    void manyNodesSendEachMessageOnce() throws Exception {
        for (var moment : Moment.values()) {
            announcements.announce(Stories.ID, moment);
        }
        int messages = announcements.of(Stories.ID).size();
        var pool = Executors.newFixedThreadPool(8);
        var nodes = new ArrayList<Callable<Void>>();
        for (int node = 0; node < 8; node++) {
            nodes.add(() -> {
                sender.sendDue();
                sender.sendDue();
                return null;
            });
        }

        for (var done : pool.invokeAll(nodes)) {
            done.get();
        }

        sender.sendDue();
        assertThat(channel.sent).hasSize(messages);
        assertThat(channel.sent).extracting(AnnouncementMessage::key).doesNotHaveDuplicates();
        assertThat(states()).containsOnly(SENT);
        pool.shutdown();
    }

    @Test
    void nothingIsToldOfWhatWasRolledBack() {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));

        transaction.executeWithoutResult(status -> {
            announcements.announce(Stories.ID, Moment.RELEASED);
            status.setRollbackOnly();
        });
        sender.sendDue();

        assertThat(channel.sent).isEmpty();
        assertThat(announcements.of(Stories.ID)).isEmpty();
    }

    @Test
    void sectionOfThePageTellsWhoWasToldAndHow() {
        announcements.announce(Stories.ID, Moment.APPROVED);
        sender.sendDue();

        assertThat(new AnnouncementsSection(store).markdown(Stories.ID).orElseThrow())
                .contains("| 1 | is approved | product | e-mail | sent |");
        assertThat(new AnnouncementsSection(store).markdown("other")).isEmpty();
    }

    @Test
    void triggerIsWokenOnlyForNewMessages() {
        announcements.announce(Stories.ID, Moment.APPROVED);
        announcements.announce(Stories.ID, Moment.APPROVED);

        verify(trigger, times(1)).wakeAfterCommit();
        verify(trigger, never()).wake();
    }

    private void announceToOne() {
        when(releases.get(Stories.ID))
                .thenReturn(Stories.release(
                        shopWith()
                                .audiences(Map.of("product", List.of("p@example.org")))
                                .build(),
                        "2.0.0",
                        "1.9.0"));
        announcements.announce(Stories.ID, Moment.APPROVED);
        JdbcClient.create(database)
                .sql("delete from announcement where state = 'NO_RECIPIENTS'")
                .update();
    }

    private Announcement only() {
        return announcements.of(Stories.ID).get(0);
    }

    private List<AnnouncementState> states() {
        return announcements.of(Stories.ID).stream().map(Announcement::state).toList();
    }

    private List<Moment> heardBy(Audience audience) {
        return announcements.of(Stories.ID).stream()
                .filter(announcement -> announcement.audience() == audience)
                .map(Announcement::moment)
                .toList();
    }
}
