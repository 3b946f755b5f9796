package org.releasemanager.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.duty.DutyRoom.RELEASE;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** People are told about tasks that wait: in time, then louder, and never twice. */
class RemindersTest {
    private static final Instant DUE = Instant.parse("2026-03-03T10:00:00Z");

    private final DutyRoom room = new DutyRoom();

    @Test
    void ladderGoesFromThoseWhoAreAskedToTheirLeadAndTheManagers() {
        room.staff.roles.put("manager", List.of("manager"));
        room.open("task", "userTask_testIntegration", DUE, "tester");

        room.later("PT19H59M59S");
        assertThat(room.sent()).isEmpty();
        room.later("PT1S");
        room.later("PT4H");
        room.later("PT3H59M59S");
        assertThat(room.sent()).hasSize(2);
        room.later("PT1S");
        room.later("PT20H");
        room.later("P30D");

        assertThat(room.sent())
                .containsExactly(
                        "Web shop 1.2.0: \"Accept release\" is due at 3 Mar 2026 10:00 UTC → tester@example.org",
                        "Web shop 1.2.0: \"Accept release\" is due now → tester@example.org",
                        "Web shop 1.2.0: \"Accept release\" is late → tester@example.org",
                        "Web shop 1.2.0: \"Accept release\" is late, and the release with it → manager@example.org");
        assertThat(room.timeline)
                .containsExactly(
                        "reminded: Reminder: 'Accept release' is due at 3 Mar 2026 10:00 UTC; told to tester",
                        "reminded: Reminder: 'Accept release' was due at 3 Mar 2026 10:00 UTC; told to tester",
                        "escalated: Escalated to the team lead: 'Accept release' was due at 3 Mar 2026 10:00 UTC;"
                                + " told to tester",
                        "escalated: Escalated to the release managers: 'Accept release' was due at 3 Mar 2026 10:00 UTC;"
                                + " told to manager");
        assertThat(room.channel.sent.get(2).body())
                .contains("You lead their team")
                .contains("https://rm.example.org/releases/" + RELEASE);
    }

    @Test
    void twoPollersInTheSameMomentRemindOnce() throws Exception {
        for (int task = 0; task < 20; task++) {
            room.open("task-" + task, "userTask_acceptRelease", DUE, "product-owner");
        }
        room.clock.advance(java.time.Duration.ofHours(21));
        var together = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);

        var runs = nodes.invokeAll(List.of(
                Executors.callable(() -> tick(together), true), Executors.callable(() -> tick(together), true)));
        for (var run : runs) {
            run.get();
        }
        nodes.shutdown();
        room.outbox.sendDue();

        assertThat(room.channel.sent).hasSize(20);
        assertThat(room.timeline).hasSize(20);
    }

    private void tick(CyclicBarrier together) {
        var reminders = room.reminders();
        try {
            together.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        reminders.tick();
    }

    @Test
    void rungsThatPassedWhileNobodyLookedAreToldInOneMessage() {
        room.staff.roles.put("manager", List.of("manager"));
        room.open("task", "userTask_testIntegration", DUE, "tester");

        room.later("P30D");
        room.later("P30D");

        assertThat(room.sent())
                .containsExactly("Web shop 1.2.0: \"Accept release\" is late, and the release with it"
                        + " → tester@example.org, manager@example.org");
    }

    @Test
    void nobodyIsRemindedOfWhatIsDoneOrHeld() {
        room.open("done", "userTask_acceptRelease", DUE, "product-owner");
        room.duties.end("done", "product-owner", null);
        room.open("held", "userTask_acceptRelease", DUE, "product-owner");
        room.jdbc.sql("update release set state = 'HELD'").update();

        room.later("P10D");

        assertThat(room.sent()).isEmpty();
        assertThat(room.duties.of(RELEASE)).extracting(Duty::taskId).containsExactly("done", "held");
        room.jdbc.sql("update release set state = 'RELEASING'").update();
        room.later("PT10S");
        assertThat(room.sent()).hasSize(1);
    }

    @Test
    void deadlineThatMovesStartsTheLadderAgainAndIsTold() {
        room.open("task", "userTask_acceptRelease", DUE, "product-owner");
        room.later("P1D");
        assertThat(room.sent()).hasSize(1);

        room.duties.change("task", "Accept release", "product-owner", DUE.plusSeconds(7 * 86_400));
        room.later("P1D");
        assertThat(room.sent()).hasSize(1);
        room.later("P6D");

        assertThat(room.sent()).hasSize(2);
        assertThat(room.timeline)
                .contains("deadline-moved: 'Accept release' is due at 10 Mar 2026 10:00 UTC instead of"
                        + " 3 Mar 2026 10:00 UTC");
        assertThat(room.duties.find("task").orElseThrow().assignee()).isEqualTo("product-owner");
    }

    @Test
    void teamWithoutALeadGoesStraightToTheManagers() {
        room.staff.roles.put("manager", List.of("manager"));
        room.open("task", "userTask_acceptRelease", DUE, "somebody");
        room.later("P1D");
        room.later("PT4H");
        assertThat(room.sent()).hasSize(1);

        room.later("PT20H");

        assertThat(room.sent()).hasSize(2).last().asString().endsWith("→ manager@example.org");
    }

    @Test
    void standInIsToldWithTheOneWhoIsAway() {
        room.open("task", "userTask_acceptRelease", DUE, "product-owner");
        room.absences.enter(
                "product-owner",
                new Absences.Wish(room.clock.instant(), DUE.plusSeconds(86_400), "tester"),
                "product-owner");

        room.later("P1D");

        assertThat(room.sent()).singleElement().asString().endsWith("→ product-owner@example.org, tester@example.org");
    }
}
