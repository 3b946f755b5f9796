package org.releasemanager.announcement.web;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.util.List;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.releasemanager.announcement.Announcement;
import org.releasemanager.announcement.Announcements;
import org.releasemanager.announcement.Audience;
import org.releasemanager.announcement.Moment;
import org.releasemanager.documentation.draft.Stories;
import org.releasemanager.effect.outbox.MessageState;
import org.releasemanager.effect.outbox.OutboxMessage;
import org.releasemanager.release.Releases;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class AnnouncementsControllerTest {
    @Test
    void everyAnnouncementIsListedWithItsStatusAndWithoutAddresses() throws Exception {
        var releases = mock(Releases.class);
        var announcements = mock(Announcements.class);
        when(releases.get(Stories.ID)).thenReturn(Stories.release());
        when(announcements.of(Stories.ID))
                .thenReturn(List.of(new Announcement(Stories.ID, Moment.RELEASED, Audience.USERS, 1, message())));
        var http = MockMvcBuilders.standaloneSetup(new AnnouncementsController(releases, announcements))
                .build();

        http.perform(get("/api/releases/shop-2.0.0/announcements"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.length()").value(1))
                .andExpect(jsonPath("$[0].moment").value("RELEASED"))
                .andExpect(jsonPath("$[0].audience").value("USERS"))
                .andExpect(jsonPath("$[0].recipients").value(2))
                .andExpect(jsonPath("$[0].status").value("may have been sent: the answer was lost (connection lost)"))
                .andExpect(content().string(Matchers.not(Matchers.containsString("@example.org"))));
    }

    private static OutboxMessage message() {
        return new OutboxMessage(
                1,
                "event",
                Stories.ID,
                "e-mail",
                List.of("a@example.org", "b@example.org"),
                "New",
                "# New",
                MessageState.UNKNOWN,
                1,
                0,
                "connection lost",
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }
}
