package org.releasemanager.coordination;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.TeamActivity.State;
import org.releasemanager.product.Product.Activity.Phase;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Activities that people add to a running release. */
@Component
public class ActivityRequests {
    private static final int LONGEST_NAME = 200;

    private final Releases releases;
    private final TeamActivities activities;
    private final ActivityProcess process;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ActivityRequests(
            Releases releases,
            TeamActivities activities,
            ActivityProcess process,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.releases = releases;
        this.activities = activities;
        this.process = process;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** What somebody wants; nothing of it checked.
     * @param blocks {@code PHASE} (the default) or {@code NOTHING} */
    public record Wish(
            @Nullable String name,
            @Nullable List<String> teams,
            @Nullable Instant dueAt,
            @Nullable String blocks,
            @Nullable Boolean mandatory) {}

    /** How it was taken. */
    public sealed interface Outcome {
        record Added(long id) implements Outcome {}

        record Wrong(List<Problems.Field> fields) implements Outcome {}

        record NotEntitled(String sentence) implements Outcome {}

        record NotNow(String sentence) implements Outcome {}
    }

    /** @param mayAlways whether this person may add activities for every team */
    public Outcome add(String releaseId, Wish wish, String person, boolean mayAlways) {
        var release = releases.get(releaseId);
        var problems = problems(release, wish);
        if (!problems.isEmpty() || wish.name() == null || wish.teams() == null) {
            return new Outcome.Wrong(problems);
        }
        if (!mayAlways && !Teams.isLed(release.product(), wish.teams(), person)) {
            return new Outcome.NotEntitled(
                    "Activities are added by release managers, and by the leads of the teams that"
                            + " do them: you lead none of " + String.join(", ", wish.teams()) + ".");
        }
        var phase = ActivityPhases.of(release);
        if (release.isEnded() || phase.isEmpty()) {
            return new Outcome.NotNow("Release '" + releaseId + "' is "
                    + release.state().label().toLowerCase(java.util.Locale.ROOT) + ": no activity can be added");
        }
        var activity = activity(release, wish, wish.name().strip(), wish.teams(), phase.get(), person);
        return java.util.Objects.requireNonNull(transaction.execute(status -> {
            long id = activities.add(activity, person);
            if (!activity.blocks()) {
                process.startBeside(releaseId, id);
            } else if (!process.addToPhase(releaseId, id)) {
                status.setRollbackOnly();
                return new Outcome.NotNow(
                        "Nothing waits for activities now, or the release is held: try again later, or add"
                                + " it with \"blocks\": \"NOTHING\"");
            }
            return new Outcome.Added(id);
        }));
    }

    private TeamActivity activity(
            Release release, Wish wish, String name, List<String> teams, Phase phase, String person) {
        return new TeamActivity(
                0,
                release.id(),
                release.round(),
                null,
                name,
                List.copyOf(teams),
                phase,
                !Boolean.FALSE.equals(wish.mandatory()),
                !"NOTHING".equals(wish.blocks()),
                wish.dueAt(),
                person,
                clock.instant(),
                null,
                State.OPEN,
                null);
    }

    private List<Problems.Field> problems(Release release, Wish wish) {
        var problems = new ArrayList<Problems.Field>();
        if (wish.name() == null || wish.name().isBlank() || wish.name().length() > LONGEST_NAME) {
            problems.add(new Problems.Field("name", "must say what is to be done, in 1 to 200 characters"));
        }
        var known = Teams.known(release.product());
        if (wish.teams() == null || wish.teams().isEmpty() || !known.containsAll(wish.teams())) {
            problems.add(new Problems.Field("teams", "must name one or more of " + known));
        }
        if (wish.dueAt() != null && !wish.dueAt().isAfter(clock.instant())) {
            problems.add(new Problems.Field("dueAt", "must be a moment to come"));
        }
        if (wish.blocks() != null && !List.of("PHASE", "NOTHING").contains(wish.blocks())) {
            problems.add(new Problems.Field("blocks", "must be PHASE or NOTHING"));
        }
        return problems;
    }
}
