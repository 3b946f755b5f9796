package org.releasemanager.planning;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When the latest plan wants the user tasks of a release done: at the end of the working day that it says. */
@Component
public class PlannedEnds {
    private static final LocalTime END_OF_DAY = LocalTime.of(17, 0);

    /** The activity of the plan that a user task ends, by the task's id in its model. */
    private static final Map<String, String> ACTIVITIES = Map.of(
            "userTask_completeDevelopment", Steps.DEVELOPMENT,
            "userTask_updateDocumentation", "documentation",
            "userTask_testIntegration", "integration-testing",
            "userTask_assureQuality", "quality-assurance",
            "userTask_acceptRelease", "acceptance",
            "userTask_approveRelease", "approval",
            "userTask_confirmProduction", "observation",
            "userTask_reviewRelease", "review");

    private final Plans plans;

    PlannedEnds(Plans plans) {
        this.plans = plans;
    }

    /** Empty if there is no plan yet, or it says nothing about this task. */
    public Optional<Instant> of(String releaseId, String userTask) {
        var activity = ACTIVITIES.get(userTask);
        return activity == null
                ? Optional.empty()
                : plans.latest(releaseId).map(Plan::timetable).flatMap(timetable -> end(timetable, activity));
    }

    private static Optional<Instant> end(Plan.Timetable timetable, String activity) {
        return timetable.activities().stream()
                .filter(row -> row.id().equals(activity))
                .findFirst()
                .map(row -> row.until()
                        .atTime(END_OF_DAY)
                        .atZone(ZoneId.of(timetable.zone()))
                        .toInstant());
    }
}
