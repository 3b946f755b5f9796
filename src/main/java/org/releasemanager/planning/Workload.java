package org.releasemanager.planning;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.change.Commit;
import org.releasemanager.product.Product;
import org.releasemanager.risk.RiskLevel;

/**
 * What the estimates are derived from.
 *
 * @param size ln(1 + changed lines / 100): 100 lines are 0.7, 1,000 are 2.4, 10,000 are 4.6
 * @param features new features, at most 20 counted
 * @param level null counts as medium
 */
record Workload(double size, int features, int services, RiskLevel level, Map<String, Product.Team> teams) {
    private static final int LINES = 100;
    private static final int MOST_FEATURES = 20;
    private static final int MOST_PEOPLE = 4;

    static Workload of(ChangeSet changes, Product product, @Nullable RiskLevel level) {
        return new Workload(
                StrictMath.log1p((double) (changes.linesAdded() + changes.linesDeleted()) / LINES),
                Math.min(MOST_FEATURES, changes.count(Commit.Category.FEATURE)),
                Math.max(1, product.services().size()),
                level == null ? RiskLevel.MEDIUM : level,
                product.teams());
    }

    /** Who is in the team; nobody when the product does not say. */
    List<String> members(String team) {
        var known = teams.get(team);
        return known == null ? List.of() : known.members();
    }

    /** How many can work on one activity at a time: at least one, and no more than four get in each other's way less. */
    int people(String team) {
        return Math.max(1, Math.min(MOST_PEOPLE, members(team).size()));
    }
}
