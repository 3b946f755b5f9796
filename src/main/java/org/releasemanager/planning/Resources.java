package org.releasemanager.planning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.planning.Plan.Budget;
import org.releasemanager.planning.Plan.TeamLoad;
import org.releasemanager.product.Product;

/** Who is needed for how long, and what that costs. */
final class Resources {
    private Resources() {}

    /** @param duration working days from start to end */
    static List<TeamLoad> loads(Product product, Timetables timetables, double duration) {
        Map<String, Double> effort = new LinkedHashMap<>();
        Steps.ALL.forEach(step -> effort.merge(step.team(), timetables.personDays(step), Double::sum));
        return effort.entrySet().stream()
                .map(entry -> load(entry.getKey(), entry.getValue(), team(product, entry.getKey()), duration))
                .toList();
    }

    private static TeamLoad load(String name, double personDays, Product.Team team, double duration) {
        double available = Math.max(1, team.members().size()) * duration;
        return new TeamLoad(
                name,
                team.lead().orElse(null),
                team.members(),
                Rounded.hundredths(personDays),
                available > 0 ? Rounded.hundredths(personDays / available) : 0);
    }

    /** A team of the product, or those who act in the role of that name. */
    private static Product.Team team(Product product, String name) {
        var members = product.roles().getOrDefault(name, List.of());
        return product.teams().getOrDefault(name, new Product.Team(Optional.empty(), members));
    }

    static Budget budget(Product product, List<TeamLoad> loads, @Nullable Double limit) {
        double days = loads.stream().mapToDouble(TeamLoad::personDays).sum();
        var cost = BigDecimal.valueOf(days)
                .multiply(BigDecimal.valueOf(product.budget().dailyRate()))
                .setScale(2, RoundingMode.HALF_UP);
        return new Budget(
                Rounded.hundredths(days),
                cost,
                product.budget().currency(),
                limit,
                limit == null ? null : days <= limit);
    }
}
