package org.releasemanager.migration;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.releasemanager.migration.spi.ReleaseModels;
import org.releasemanager.migration.spi.ReleaseModels.RouteProblem;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** Finds all that is wrong with an order before anything is done. */
@Component
class OrderCheck {
    static final RouteProblem NOTHING_TO_DO =
            new RouteProblem("releases", "no running release follows other models: nothing is to be done");

    private static final int LONGEST_REASON = 2_000;
    private static final int MOST_RELEASES = 1_000;
    private static final int MOST_ELEMENTS = 200;

    private final ReleaseModels models;
    private final Releases releases;

    OrderCheck(ReleaseModels models, Releases releases) {
        this.models = models;
        this.releases = releases;
    }

    /** @param to the deployment that is meant */
    List<RouteProblem> problems(Order order, String to) {
        var problems = new ArrayList<RouteProblem>();
        if (order.reason().isBlank() || order.reason().length() > LONGEST_REASON) {
            problems.add(new RouteProblem("reason", "must say why, in 1 to " + LONGEST_REASON + " characters"));
        }
        if (!models.exists(to)) {
            problems.add(new RouteProblem("to", "'" + to + "' is no deployment: GET /api/model-versions lists them"));
        } else if (order.mapping().size() > MOST_ELEMENTS || order.renew().size() > MOST_ELEMENTS) {
            problems.add(new RouteProblem("mapping", "must name " + MOST_ELEMENTS + " elements at most; renew, too"));
        } else {
            problems.addAll(models.problems(order.route(to)));
        }
        if (order.from() != null
                && (!models.exists(order.from()) || order.from().equals(to))) {
            problems.add(new RouteProblem(
                    "from", "'" + order.from() + "' must be another deployment than the one to move to"));
        }
        if (order.releases() != null) {
            problems.addAll(unknown(order.releases()));
        } else if (problems.isEmpty() && models.count(order.from(), to) == 0) {
            problems.add(NOTHING_TO_DO);
        }
        return problems;
    }

    private List<RouteProblem> unknown(List<String> ids) {
        if (ids.isEmpty() || ids.size() > MOST_RELEASES || new HashSet<>(ids).size() < ids.size()) {
            return List.of(new RouteProblem(
                    "releases", "must be \"all\", or 1 to " + MOST_RELEASES + " different ids of releases"));
        }
        var problems = new ArrayList<RouteProblem>();
        for (int i = 0; i < ids.size(); i++) {
            var release = releases.find(ids.get(i));
            if (release.isEmpty() || release.get().isEnded()) {
                problems.add(new RouteProblem("releases[" + i + "]", "'" + ids.get(i) + "' is no release that runs"));
            }
        }
        return problems;
    }
}
