package org.releasemanager.duty;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.duty.store.AbsenceRows;
import org.releasemanager.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** When people are away. A person has one absence that is not over; a new one takes its place. */
@Component
public class Absences {
    private final AbsenceRows rows;
    private final Staff staff;
    private final Clock clock;

    Absences(AbsenceRows rows, Staff staff, Clock clock) {
        this.rows = rows;
        this.staff = staff;
        this.clock = clock;
    }

    /** What somebody says about an absence; nothing of it checked. */
    public record Wish(
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable String standIn) {}

    /** How it was taken. */
    public sealed interface Outcome {
        record Entered(Absence absence) implements Outcome {}

        record Wrong(List<Problems.Field> fields) implements Outcome {}
    }

    public record Page(List<Absence> items, long total) {}

    @Transactional
    public Outcome enter(String person, Wish wish, String enteredBy) {
        Instant now = clock.instant();
        var problems = problems(person, wish, now);
        if (wish.from() == null || wish.until() == null || wish.standIn() == null || !problems.isEmpty()) {
            return new Outcome.Wrong(problems);
        }
        rows.withdraw(person, now);
        rows.insert(person, wish.standIn(), wish.from(), wish.until(), enteredBy, now);
        return new Outcome.Entered(of(person).orElseThrow());
    }

    /** The person is back, or never leaves. @return false if there was nothing to withdraw */
    @Transactional
    public boolean withdraw(String person) {
        return rows.withdraw(person, clock.instant()) > 0;
    }

    /** The absence of this person that is not over. */
    public Optional<Absence> of(String person) {
        return rows.notOver(clock.instant()).stream()
                .filter(absence -> absence.person().equals(person))
                .findFirst();
    }

    /** All that are not over, the first to begin first. */
    public Page list(int page, int size) {
        Instant now = clock.instant();
        return new Page(rows.notOver(now, page, size), rows.count(now));
    }

    private List<Problems.Field> problems(String person, Wish wish, Instant now) {
        var problems = new ArrayList<Problems.Field>();
        if (!staff.exists(person)) {
            problems.add(new Problems.Field("person", "'" + person + "' has no account"));
        }
        if (wish.from() == null) {
            problems.add(new Problems.Field("from", "is missing: give a moment like 2026-03-02T09:00:00+01:00"));
        }
        if (wish.until() == null || !wish.until().isAfter(now)) {
            problems.add(new Problems.Field("until", "must be a moment to come, like 2026-03-09T09:00:00+01:00"));
        } else if (wish.from() != null && !wish.from().isBefore(wish.until())) {
            problems.add(new Problems.Field("until", "must be later than from, " + wish.from()));
        }
        problemWithStandIn(person, wish, now).ifPresent(text -> problems.add(new Problems.Field("standIn", text)));
        return problems;
    }

    private Optional<String> problemWithStandIn(String person, Wish wish, Instant now) {
        String standIn = wish.standIn();
        if (standIn == null || standIn.isBlank()) {
            return Optional.of("is missing: name the user id of the one who stands in");
        }
        if (standIn.equals(person)) {
            return Optional.of("must be somebody else than the one who is away");
        }
        if (!staff.exists(standIn)) {
            return Optional.of("'" + standIn + "' has no account");
        }
        return rows.notOver(now).stream()
                .filter(other -> other.person().equals(standIn) && isInTheWay(other, wish))
                .findFirst()
                .map(other -> standIn + " is away, too, from " + other.from() + " until " + other.until()
                        + ": name somebody who is there");
    }

    private static boolean isInTheWay(Absence other, Wish wish) {
        return wish.from() != null && wish.until() != null && other.overlaps(wish.from(), wish.until());
    }
}
