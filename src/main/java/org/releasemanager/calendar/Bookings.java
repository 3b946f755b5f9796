package org.releasemanager.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.calendar.store.BookingRows;
import org.releasemanager.product.Product;
import org.releasemanager.product.Products;
import org.releasemanager.product.UnknownProduct;
import org.releasemanager.release.Releases;
import org.releasemanager.web.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Environments that people need for a while. What stands in the way is shown before anything is saved. */
@Component
public class Bookings {
    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 2_000;
    private static final Duration LONGEST = Duration.ofDays(366);

    private final BookingRows rows;
    private final Products products;
    private final Releases releases;
    private final CalendarEntries entries;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Bookings(
            BookingRows rows,
            Products products,
            Releases releases,
            CalendarEntries entries,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.rows = rows;
        this.products = products;
        this.releases = releases;
        this.entries = entries;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param force whether it is made in spite of others */
    public record Wish(
            String product,
            String environment,
            @Nullable String release,
            Instant from,
            Instant until,
            String reason,
            boolean force) {}

    /** What stands in the way. */
    public record Conflicts(List<Booking> bookings, List<Entry> freezes) {}

    public sealed interface Outcome {
        record Booked(Booking booking) implements Outcome {}

        record Taken(List<Booking> others) implements Outcome {}

        record Invalid(List<Problems.Field> problems) implements Outcome {}
    }

    public Conflicts conflicts(Wish wish) {
        return new Conflicts(others(wish), freezes(wish));
    }

    /** What is wrong with a wish, apart from others being there. */
    public List<Problems.Field> problems(Wish wish) {
        var problems = new ArrayList<Problems.Field>();
        environmentProblem(wish).ifPresent(problems::add);
        if (!wish.from().isBefore(wish.until())
                || wish.until().isAfter(wish.from().plus(LONGEST))) {
            problems.add(
                    new Problems.Field("until", "must be later than from, by " + LONGEST.toDays() + " days at most"));
        }
        String release = wish.release();
        if (release != null
                && releases.find(release)
                        .filter(found -> found.product().key().equals(wish.product()))
                        .isEmpty()) {
            problems.add(new Problems.Field("release", "there is no release '" + release + "' of this product"));
        }
        return problems;
    }

    /** @param person user id */
    public Outcome book(Wish wish, String person) {
        var problems = problems(wish);
        int length = wish.reason().strip().length();
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            problems.add(new Problems.Field(
                    "reason", "must say why, in " + SHORTEST_REASON + " to " + LONGEST_REASON + " characters"));
        }
        if (!problems.isEmpty()) {
            return new Outcome.Invalid(problems);
        }
        rows.ensurePlace(wish.product(), wish.environment());
        return Objects.requireNonNull(transaction.execute(status -> save(wish, person)));
    }

    public Optional<Booking> find(long id) {
        return rows.find(id);
    }

    public void delete(long id) {
        rows.delete(id);
    }

    public List<Booking> page(Optional<String> product, int page, int size) {
        return rows.page(product, page, size);
    }

    public long count(Optional<String> product) {
        return rows.count(product);
    }

    private Outcome save(Wish wish, String person) {
        rows.lockPlace(wish.product(), wish.environment());
        var others = others(wish);
        if (!others.isEmpty() && !wish.force()) {
            return new Outcome.Taken(others);
        }
        var booking = new Booking(
                0,
                wish.product(),
                wish.environment(),
                wish.release(),
                wish.from(),
                wish.until(),
                person,
                wish.reason().strip(),
                !others.isEmpty(),
                clock.instant());
        return new Outcome.Booked(rows.find(rows.add(booking)).orElseThrow());
    }

    private List<Booking> others(Wish wish) {
        return rows.overlapping(wish.product(), wish.environment(), wish.from(), wish.until());
    }

    private List<Entry> freezes(Wish wish) {
        Product product = products.get(wish.product());
        boolean production = product.production().key().equals(wish.environment());
        return production
                ? entries.of(product, CalendarKind.FREEZE).stream()
                        .filter(freeze -> freeze.start().isBefore(wish.until())
                                && freeze.end().isAfter(wish.from()))
                        .toList()
                : List.of();
    }

    private Optional<Problems.Field> environmentProblem(Wish wish) {
        try {
            boolean known = products.get(wish.product()).environments().stream()
                    .anyMatch(environment -> environment.key().equals(wish.environment()));
            return known
                    ? Optional.empty()
                    : Optional.of(new Problems.Field(
                            "environment",
                            "product '" + wish.product() + "' has no environment '" + wish.environment() + "'"));
        } catch (UnknownProduct unknown) {
            return Optional.of(new Problems.Field("product", String.valueOf(unknown.getMessage())));
        }
    }
}
