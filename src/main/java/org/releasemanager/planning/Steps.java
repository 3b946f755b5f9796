package org.releasemanager.planning;

import java.util.List;
import java.util.Set;

/** The activities of a release, from what is left to develop to the review: those that the models know. */
final class Steps {
    static final String PRODUCTION = "production";

    static final String DEVELOPMENT = "development";
    private static final String TESTING = "testing";
    private static final String OPERATIONS = "operations";

    static final List<Step> ALL = List.of(
            new Step(DEVELOPMENT, "Complete development", DEVELOPMENT, true, w -> 0.5 + w.size(), Set.of()),
            new Step(
                    "documentation",
                    "Update documentation",
                    DEVELOPMENT,
                    false,
                    w -> 0.25 + 0.2 * w.size() + 0.1 * w.features(),
                    Set.of(DEVELOPMENT)),
            new Step(
                    "integration-testing",
                    "Test integration",
                    TESTING,
                    true,
                    w -> 0.25 + 0.3 * w.size(),
                    Set.of(DEVELOPMENT)),
            new Step(
                    "quality-assurance",
                    "Assure quality",
                    TESTING,
                    true,
                    w -> 0.25 + 0.4 * w.size(),
                    Set.of("integration-testing")),
            new Step(
                    "staging",
                    "Deploy to staging, drill the rollback",
                    OPERATIONS,
                    false,
                    w -> 0.125 + 0.125 * w.services(),
                    Set.of("quality-assurance")),
            new Step(
                    "acceptance",
                    "Accept the release",
                    "product-owner",
                    false,
                    w -> 0.25 + 0.05 * w.features(),
                    Set.of("staging")),
            new Step(
                    "approval",
                    "Approve the release",
                    "approvers",
                    false,
                    w -> 0.25 * (1 + w.level().ordinal()),
                    Set.of("acceptance", "documentation")),
            new Step(
                    PRODUCTION,
                    "Deploy to production",
                    OPERATIONS,
                    false,
                    w -> 0.125 + 0.125 * w.services(),
                    Set.of("approval")),
            new Step(
                    "observation",
                    "Observe production",
                    OPERATIONS,
                    false,
                    w -> 0.25 * (1 << w.level().ordinal()),
                    Set.of(PRODUCTION)),
            new Step("review", "Review the release", DEVELOPMENT, false, w -> 0.5, Set.of("observation")));

    private Steps() {}
}
