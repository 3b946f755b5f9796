package org.releasemanager.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.duty.DutyRoom.RELEASE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.releasemanager.duty.store.StandInOfferRows;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** Tasks of people who are away are offered to their stand-ins, to the second, and only as long as it lasts. */
class StandInOffersTest implements OpenTasks {
    private static final Duration AWAY = Duration.ofDays(7);

    private final DutyRoom room = new DutyRoom();
    private final Map<String, OpenTask> open = new HashMap<>();
    private final StandInOffers offers = new StandInOffers(
            room.standIns,
            new StandInOfferRows(room.jdbc),
            this,
            room.events,
            new JdbcTransactionManager(room.outbox.database),
            room.clock);

    @Test
    void openTaskIsOfferedFromTheFirstSecondToTheLast() {
        task("task", null, "ada");
        away("ada", "ben");
        offers.tick();
        assertThat(get("task").people()).containsExactly("ada");

        room.clock.advance(Duration.ofSeconds(1));
        offers.tick();
        offers.tick();
        assertThat(get("task").people()).containsExactly("ada", "ben");
        assertThat(offers.inPlaceOf("task", "ben")).containsExactly("ada");
        assertThat(room.timeline).hasSize(1);

        room.clock.advance(AWAY.minusSeconds(1));
        assertThat(offers.isOver("task", "ben")).isFalse();
        room.clock.advance(Duration.ofSeconds(1));
        assertThat(offers.isOver("task", "ben")).isTrue();
        assertThat(offers.inPlaceOf("task", "ben")).isEmpty();
        offers.tick();
        assertThat(get("task").people()).containsExactly("ada");
    }

    @Test
    void claimedTaskIsFreedForTheStandInAndGivenBack() {
        task("task", "ada");
        away("ada", "ben");
        room.clock.advance(Duration.ofSeconds(1));
        offers.tick();
        assertThat(get("task").assignee()).isNull();
        assertThat(get("task").people()).containsExactlyInAnyOrder("ada", "ben");

        put("task", "ben", List.of("ada", "ben"), false);
        room.clock.advance(AWAY);
        offers.tick();

        assertThat(get("task").assignee()).isNull();
        assertThat(get("task").people()).containsExactly("ada");
    }

    @Test
    void whoCouldDoItAnywayActsForThemselves() {
        task("task", null, "ada", "ben");
        away("ada", "ben");
        room.clock.advance(Duration.ofSeconds(1));

        offers.tick();
        offers.opened("new", List.of("ada", "ben"), person -> {
            throw new AssertionError("offered to " + person);
        });

        assertThat(offers.inPlaceOf("task", "ben")).isEmpty();
        assertThat(offers.isOver("task", "ben")).isFalse();
    }

    @Test
    void newTaskIsOfferedAtOnceAndStaysWithTheStandInOfAnother() {
        away("ada", "ben");
        away("cem", "ben");
        room.clock.advance(Duration.ofSeconds(1));
        var offered = new ArrayList<String>();
        offers.opened("task", List.of("ada", "cem"), offered::add);
        put("task", null, List.of("ada", "cem", "ben"), false);
        assertThat(offered).contains("ben");
        assertThat(offers.inPlaceOf("task", "ben")).containsExactly("ada", "cem");

        room.absences.withdraw("ada");
        offers.tick();

        assertThat(get("task").people()).contains("ben");
        assertThat(offers.inPlaceOf("task", "ben")).containsExactly("cem");
    }

    @Test
    void taskOfAHeldReleaseIsTakenBackWhenItGoesOn() {
        task("task", null, "ada");
        away("ada", "ben");
        room.clock.advance(Duration.ofSeconds(1));
        offers.tick();
        put("task", null, List.of("ada", "ben"), true);
        room.clock.advance(AWAY);
        offers.tick();
        assertThat(get("task").people()).contains("ben");

        put("task", null, List.of("ada", "ben"), false);
        offers.tick();

        assertThat(get("task").people()).containsExactly("ada");
    }

    private void away(String person, String standIn) {
        Instant from = room.clock.instant().plusSeconds(1);
        room.absences.enter(person, new Absences.Wish(from, from.plus(AWAY), standIn), person);
    }

    private void task(String id, @Nullable String assignee, String... people) {
        put(id, assignee, List.of(people), false);
    }

    private void put(String id, @Nullable String assignee, List<String> people, boolean held) {
        open.put(
                id,
                new OpenTask(
                        id,
                        RELEASE,
                        "userTask_acceptRelease",
                        "Accept release",
                        List.of(),
                        people,
                        people,
                        assignee,
                        room.clock.instant(),
                        null,
                        held));
    }

    private OpenTask get(String id) {
        return find(id).orElseThrow();
    }

    private void change(String id, Stream<String> people) {
        var task = get(id);
        put(id, task.assignee(), people.distinct().toList(), task.held());
    }

    @Override
    public Optional<OpenTask> find(String taskId) {
        return Optional.ofNullable(open.get(taskId));
    }

    @Override
    public List<OpenTask> all() {
        return open.values().stream().filter(task -> !task.held()).toList();
    }

    @Override
    public List<OpenTask> to(String person) {
        return all().stream()
                .filter(task -> person.equals(task.assignee()) || task.people().contains(person))
                .toList();
    }

    @Override
    public Set<String> definitions() {
        return Set.of();
    }

    @Override
    public void offer(String taskId, String person) {
        change(taskId, Stream.concat(get(taskId).people().stream(), Stream.of(person)));
    }

    @Override
    public void offerToGroup(String taskId, String group) {
        throw new AssertionError("no group is asked");
    }

    @Override
    public void takeBack(String taskId, String person) {
        change(taskId, get(taskId).people().stream().filter(other -> !other.equals(person)));
    }

    @Override
    public void takeBackFromGroup(String taskId, String group) {
        throw new AssertionError("no group is asked");
    }

    @Override
    public void unclaim(String taskId) {
        put(taskId, null, get(taskId).people(), false);
    }
}
