package org.releasemanager.duty;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.releasemanager.product.Product;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** Who is told on which rung; whoever is away, by their stand-in. */
@Component
class Recipients {
    static final String MANAGER = "manager";

    private final Staff staff;
    private final StandIns standIns;

    Recipients(Staff staff, StandIns standIns) {
        this.staff = staff;
        this.standIns = standIns;
    }

    /** User ids of people who have an account. */
    List<String> of(Notice notice, Release release, Duty duty) {
        var people =
                switch (notice) {
                    case NOBODY -> List.<String>of();
                    case REMINDED, DUE -> staff.responsible(duty.taskId());
                    case LEAD -> leads(release.product(), staff.responsible(duty.taskId()));
                    case MANAGER -> managers(release);
                };
        return withStandIns(people);
    }

    List<String> managers(Release release) {
        return staff.inRole(release.id(), MANAGER);
    }

    private List<String> leads(Product product, List<String> responsible) {
        return product.teams().values().stream()
                .filter(team -> responsible.stream().anyMatch(person -> isIn(team, person)))
                .map(Product.Team::lead)
                .flatMap(Optional::stream)
                .filter(staff::exists)
                .distinct()
                .toList();
    }

    private static boolean isIn(Product.Team team, String person) {
        return team.members().contains(person)
                || team.lead().filter(person::equals).isPresent();
    }

    private List<String> withStandIns(List<String> people) {
        Set<String> told = new LinkedHashSet<>();
        people.forEach(person ->
                Stream.concat(Stream.of(person), standIns.of(person).stream()).forEach(told::add));
        return List.copyOf(told);
    }
}
