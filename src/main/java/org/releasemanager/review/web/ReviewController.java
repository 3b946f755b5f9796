package org.releasemanager.review.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.Releases;
import org.releasemanager.review.Reviews;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReviewController {
    private final Releases releases;
    private final Reviews reviews;

    ReviewController(Releases releases, Reviews reviews) {
        this.releases = releases;
        this.reviews = reviews;
    }

    record View(List<Reviews.Feedback> feedback, Reviews.@Nullable Review review, List<Reviews.Lesson> lessons) {}

    @GetMapping("/api/releases/{id}/review")
    View get(@PathVariable String id) {
        String known = releases.get(id).id();
        return new View(reviews.feedback(known), reviews.review(known).orElse(null), reviews.lessons(known));
    }
}
