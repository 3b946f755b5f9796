package org.releasemanager.review.bpmn;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.Variable;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.review.Reviews;
import org.springframework.stereotype.Component;

/** The manager closes the review; a lesson has an owner, or it is not a lesson. */
@Component
class ReviewCompletion implements TaskCompletion {
    private static final Variable<String> WENT_WELL = Variable.of("wentWell", String.class);
    private static final Variable<String> WENT_WRONG = Variable.of("wentWrong", String.class);
    private static final Variable<String> FOLLOW_UPS = Variable.of("followUps", String.class);
    private static final Variable<String> LESSON = Variable.of("lesson", String.class);
    private static final Variable<String> LESSON_OWNER = Variable.of("lessonOwner", String.class);
    private static final Variable<String> LESSON_DUE = Variable.of("lessonDue", String.class);

    private final Reviews reviews;

    ReviewCompletion(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_reviewRelease");
    }

    @Override
    public void completing(TaskContext task) {
        reviews.recordReview(
                task.releaseId(),
                task.get(WENT_WELL),
                task.get(WENT_WRONG),
                task.find(FOLLOW_UPS).orElse(null),
                task.completedBy());
        task.find(LESSON)
                .ifPresent(lesson -> reviews.recordLesson(
                        task.releaseId(),
                        lesson,
                        task.find(LESSON_OWNER)
                                .orElseThrow(() -> wrong("lessonOwner", "a lesson needs somebody who sees to it")),
                        due(task.find(LESSON_DUE).orElse(null))));
    }

    private static @Nullable LocalDate due(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw wrong("lessonDue", "'" + text + "' is no date like 2026-12-31");
        }
    }

    private static InvalidFields wrong(String field, String message) {
        return new InvalidFields(List.of(new InvalidFields.Problem(field, message)));
    }
}
