package org.releasemanager.review.bpmn;

import java.util.Optional;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.spi.ReleaseSection;
import org.releasemanager.review.Reviews;
import org.springframework.stereotype.Component;

/** Feedback, review and lessons, once there are some. */
@Component
class ReviewSection implements ReleaseSection {
    private final Reviews reviews;

    ReviewSection(Reviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String title() {
        return "Feedback and lessons";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean isForApprovers() {
        return false;
    }

    @Override
    public Optional<String> markdown(String releaseId) {
        var text = new StringBuilder();
        reviews.feedback(releaseId)
                .forEach(feedback -> line(
                        text,
                        "Users",
                        feedback.feedback()
                                + (feedback.satisfaction() == null ? "" : " (" + feedback.satisfaction() + " of 5)")));
        reviews.review(releaseId).ifPresent(review -> {
            line(text, "Went well", review.wentWell());
            line(text, "Went wrong", review.wentWrong());
            if (review.followUps() != null) {
                line(text, "Issues to follow up", review.followUps());
            }
        });
        reviews.lessons(releaseId)
                .forEach(lesson -> line(
                        text,
                        "Lesson",
                        lesson.lesson() + " — " + lesson.owner()
                                + (lesson.dueOn() == null ? "" : ", by " + lesson.dueOn())));
        return text.isEmpty() ? Optional.empty() : Optional.of(text.toString());
    }

    private static void line(StringBuilder text, String what, String said) {
        text.append("- **")
                .append(what)
                .append(":** ")
                .append(MarkdownText.escape(said))
                .append('\n');
    }
}
