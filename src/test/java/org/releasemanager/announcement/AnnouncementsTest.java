package org.releasemanager.announcement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;
import static org.releasemanager.effect.outbox.MessageState.NOT_CONFIGURED;
import static org.releasemanager.effect.outbox.MessageState.NO_RECIPIENTS;
import static org.releasemanager.effect.outbox.MessageState.PENDING;
import static org.releasemanager.product.ProductFixtures.shopWith;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.releasemanager.documentation.draft.Stories;
import org.releasemanager.effect.outbox.Delivery;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class AnnouncementsTest extends AnnouncementDesk {
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
        room.sendDue();

        assertThat(channel.sent).isEmpty();
        assertThat(states()).containsOnly(NOT_CONFIGURED);
        assertThat(announcements.of(Stories.ID).get(0).message().status())
                .isEqualTo("not sent: e-mail is not configured");
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
    void nothingIsToldOfWhatWasRolledBack() {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(room.database));

        transaction.executeWithoutResult(status -> {
            announcements.announce(Stories.ID, Moment.RELEASED);
            status.setRollbackOnly();
        });
        room.sendDue();

        assertThat(channel.sent).isEmpty();
        assertThat(announcements.of(Stories.ID)).isEmpty();
    }

    @Test
    void sectionOfThePageTellsWhoWasToldAndHow() {
        announcements.announce(Stories.ID, Moment.APPROVED);
        room.sendDue();

        assertThat(new AnnouncementsSection(store).markdown(Stories.ID).orElseThrow())
                .contains("| 1 | is approved | product | e-mail | sent |");
        assertThat(new AnnouncementsSection(store).markdown("other")).isEmpty();
    }

    @Test
    void boardTellsHowManyMessagesHaveNotGotThere() {
        var note = new UndeliveredNote(room.outbox);
        announcements.announce(Stories.ID, Moment.APPROVED);
        channel.answers.add(new Delivery.Uncertain("connection lost"));
        channel.answers.add(new Delivery.NotAccepted("no e-mail address", false));
        assertThat(note.sentence()).isEmpty();

        room.sendDue();
        assertThat(note.sentence()).contains("2 messages have not been delivered for sure: see GET /api/outbox");
        room.decisions.discard(announcements.of(Stories.ID).get(0).message().id(), "manager", "Told by phone");

        assertThat(note.sentence()).contains("1 message has not been delivered for sure: see GET /api/outbox");
    }
}
