package org.releasemanager.review.bpmn;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.Variable;
import org.releasemanager.engine.spi.TaskCompletion;
import org.releasemanager.review.Reviews;
import org.springframework.stereotype.Component;

/** The product owner says what users say. */
@Component
class FeedbackCompletion implements TaskCompletion {
    private static final Variable<String> FEEDBACK = Variable.of("feedback", String.class);
    private static final Variable<Object> SATISFACTION = Variable.of("satisfaction", Object.class);

    private final Reviews reviews;

    FeedbackCompletion(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Set<String> definitions() {
        return Set.of("userTask_collectFeedback");
    }

    @Override
    public void completing(TaskContext task) {
        reviews.recordFeedback(
                task.releaseId(),
                task.get(FEEDBACK),
                satisfaction(task.find(SATISFACTION).orElse(null)),
                task.completedBy());
    }

    private static @Nullable Integer satisfaction(@Nullable Object entered) {
        if (entered == null) {
            return null;
        }
        double number = Double.parseDouble(entered.toString());
        if (number != Math.rint(number) || number < 1 || number > 5) {
            throw new InvalidFields(
                    List.of(new InvalidFields.Problem("satisfaction", "must be a whole number from 1 to 5")));
        }
        return (int) number;
    }
}
