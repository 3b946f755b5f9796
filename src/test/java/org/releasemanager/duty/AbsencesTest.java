package org.releasemanager.duty;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.releasemanager.web.Problems;

class AbsencesTest {
    private static final Instant FROM = Instant.parse("2026-03-03T08:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-10T08:00:00Z");

    private final DutyRoom room = new DutyRoom();

    @Test
    void standInActsFromTheFirstSecondToTheOneBeforeTheLast() {
        enter("ada", FROM, UNTIL, "ben");

        assertThat(room.standIns.actsFor("ben", FROM.minusSeconds(1))).isEmpty();
        assertThat(room.standIns.actsFor("ben", FROM)).containsExactly("ada");
        assertThat(room.standIns.actsFor("ben", UNTIL.minusSeconds(1))).containsExactly("ada");
        assertThat(room.standIns.actsFor("ben", UNTIL)).isEmpty();
        assertThat(room.standIns.actsFor("ada", FROM)).isEmpty();
    }

    @Test
    void newAbsenceTakesThePlaceOfTheOneThatIsNotOver() {
        enter("ada", FROM, UNTIL, "ben");

        enter("ada", FROM, UNTIL, "cem");

        assertThat(room.standIns.actsFor("ben", FROM)).isEmpty();
        assertThat(room.standIns.actsFor("cem", FROM)).containsExactly("ada");
        assertThat(room.absences.list(0, 50).total()).isEqualTo(1);
        assertThat(room.absences.withdraw("ada")).isTrue();
        assertThat(room.absences.withdraw("ada")).isFalse();
        assertThat(room.standIns.actsFor("cem", FROM)).isEmpty();
    }

    @Test
    void nobodyInheritsThoseForWhomAnotherOneStoodIn() {
        enter("ada", FROM, UNTIL, "ben");

        enter("ben", FROM, UNTIL, "cem");

        assertThat(room.standIns.actsFor("cem", FROM)).containsExactly("ben");
    }

    @Test
    void whoIsAwayThemselvesCannotStandIn() {
        enter("ben", FROM, UNTIL, "cem");

        assertThat(refused("ada", UNTIL.minusSeconds(1), UNTIL.plusSeconds(1), "ben"))
                .containsExactly(
                        "standIn: ben is away, too, from " + FROM + " until " + UNTIL + ": name somebody who is there");
        assertThat(enter("ada", UNTIL, UNTIL.plusSeconds(1), "ben")).isInstanceOf(Absences.Outcome.Entered.class);
    }

    @Test
    void everyWrongFieldIsNamed() {
        room.staff.gone.add("zoe");

        assertThat(refused("ada", null, null, null))
                .extracting(text -> text.substring(0, text.indexOf(':')))
                .containsExactly("from", "until", "standIn");
        assertThat(refused("ada", FROM, FROM, "ada"))
                .containsExactly(
                        "until: must be later than from, " + FROM,
                        "standIn: must be somebody else than the one who is away");
        assertThat(refused("ada", FROM, UNTIL, "zoe")).containsExactly("standIn: 'zoe' has no account");
        assertThat(refused("zoe", FROM, UNTIL, "ada")).containsExactly("person: 'zoe' has no account");
        assertThat(refused("ada", FROM.minus(Duration.ofDays(9)), room.clock.instant(), "ben"))
                .containsExactly("until: must be a moment to come, like 2026-03-09T09:00:00+01:00");
    }

    private Absences.Outcome enter(
            String person, @Nullable Instant from, @Nullable Instant until, @Nullable String standIn) {
        return room.absences.enter(person, new Absences.Wish(from, until, standIn), person);
    }

    private List<String> refused(
            String person, @Nullable Instant from, @Nullable Instant until, @Nullable String standIn) {
        var outcome = enter(person, from, until, standIn);
        return ((Absences.Outcome.Wrong) outcome)
                .fields().stream()
                        .map((Problems.Field field) -> field.field() + ": " + field.message())
                        .toList();
    }
}
