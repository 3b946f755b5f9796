package org.releasemanager.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.database.RecordMapper;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was said and learned after releases. */
@Component
public class Reviews {
    private static final RecordMapper<Feedback> FEEDBACK = RecordMapper.of(Feedback.class);
    private static final RecordMapper<Review> REVIEW = RecordMapper.of(Review.class);
    private static final RecordMapper<Lesson> LESSON = RecordMapper.of(Lesson.class);

    private final JdbcClient jdbc;
    private final Releases releases;
    private final Timeline timeline;
    private final Clock clock;

    Reviews(JdbcClient jdbc, Releases releases, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.releases = releases;
        this.timeline = timeline;
        this.clock = clock;
    }

    /** @param satisfaction 1 (bad) to 5 (good) */
    public record Feedback(String feedback, @Nullable Integer satisfaction, String givenBy, OffsetDateTime givenAt) {}

    public record Review(
            String wentWell,
            String wentWrong,
            @Nullable String followUps,
            String reviewedBy,
            OffsetDateTime reviewedAt) {}

    /** Something learned that somebody will do by a date; open until it is done. */
    public record Lesson(
            long id,
            String releaseId,
            String lesson,
            String owner,
            @Nullable LocalDate dueOn,
            @Nullable OffsetDateTime doneAt) {}

    @Transactional
    public void recordFeedback(String releaseId, String feedback, @Nullable Integer satisfaction, String person) {
        jdbc.sql(
                        "insert into review_feedback (release_id, feedback, satisfaction, given_by, given_at) values (?,?,?,?,?)")
                .params(releaseId, feedback, satisfaction, person, now())
                .update();
        timeline.record(releaseId, person, "feedback-collected", "Feedback of the users: " + feedback);
    }

    @Transactional
    public void recordReview(
            String releaseId, String wentWell, String wentWrong, @Nullable String followUps, String person) {
        jdbc.sql("insert into review_note (release_id, went_well, went_wrong, follow_ups, reviewed_by, reviewed_at)"
                        + " values (?,?,?,?,?,?)")
                .params(releaseId, wentWell, wentWrong, followUps, person, now())
                .update();
        timeline.record(releaseId, person, "reviewed", "The release was reviewed by " + person);
    }

    @Transactional
    public void recordLesson(String releaseId, String lesson, String owner, @Nullable LocalDate dueOn) {
        jdbc.sql("insert into review_lesson (release_id, product, lesson, owner, due_on) values (?,?,?,?,?)")
                .params(releaseId, releases.get(releaseId).product().key(), lesson, owner, dueOn)
                .update();
        timeline.record(releaseId, owner, "lesson-learned", lesson);
    }

    public List<Feedback> feedback(String releaseId) {
        return jdbc.sql("select feedback, satisfaction, given_by, given_at from review_feedback"
                        + " where release_id = ? order by id")
                .param(releaseId)
                .query(FEEDBACK)
                .list();
    }

    public Optional<Review> review(String releaseId) {
        return jdbc.sql("select went_well, went_wrong, follow_ups, reviewed_by, reviewed_at from review_note"
                        + " where release_id = ?")
                .param(releaseId)
                .query(REVIEW)
                .optional();
    }

    public List<Lesson> lessons(String releaseId) {
        return jdbc.sql("select id, release_id, lesson, owner, due_on, done_at from review_lesson"
                        + " where release_id = ? order by id")
                .param(releaseId)
                .query(LESSON)
                .list();
    }

    /** What earlier releases of the product taught and nobody has done yet. */
    public List<Lesson> openLessons(String product) {
        return jdbc.sql("select id, release_id, lesson, owner, due_on, done_at from review_lesson"
                        + " where product = ? and done_at is null order by id")
                .param(product)
                .query(LESSON)
                .list();
    }

    private OffsetDateTime now() {
        Instant instant = clock.instant();
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
