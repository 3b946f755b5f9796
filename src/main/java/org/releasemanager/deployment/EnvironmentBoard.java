package org.releasemanager.deployment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.OverrideStore.Ask;
import org.releasemanager.deployment.OverrideStore.Lease;
import org.releasemanager.product.Product;
import org.releasemanager.product.Products;
import org.springframework.stereotype.Component;

/** Who holds which environment, and who waits for it: for people who decide whether that is right. */
@Component
public class EnvironmentBoard {
    private final Products products;
    private final LeaseStore leases;
    private final OverrideStore overrides;

    EnvironmentBoard(Products products, LeaseStore leases, OverrideStore overrides) {
        this.products = products;
        this.leases = leases;
        this.overrides = overrides;
    }

    /**
     * @param holder the release that has it; null if it is free
     * @param token the fencing token of this lease
     * @param queue next one first
     * @param freeing who wants it freed while work may go on, and waits for a second person
     */
    public record Place(
            String product,
            String environment,
            @Nullable String holder,
            @Nullable Long token,
            @Nullable Instant since,
            List<Waiting> queue,
            List<Freeing> freeing) {}

    public record Waiting(String release, Instant since) {}

    public record Freeing(String person, String reason, Instant at) {}

    /** All environments of all products, in the products' order. */
    public List<Place> all() {
        return products.all().stream()
                .flatMap(product -> product.environments().stream().map(one -> place(product, one)))
                .toList();
    }

    private Place place(Product product, Product.Environment environment) {
        Optional<Lease> lease = overrides.lease(product.key(), environment.key());
        List<Waiting> queue = leases.queue(product.key(), environment.key()).stream()
                .map(request -> new Waiting(request.releaseId(), request.requestedAt()))
                .toList();
        return new Place(
                product.key(),
                environment.key(),
                lease.map(Lease::holder).orElse(null),
                lease.map(Lease::token).orElse(null),
                lease.map(Lease::grantedAt).map(OffsetDateTime::toInstant).orElse(null),
                queue,
                lease.map(overrides::open).orElse(List.of()).stream()
                        .map(EnvironmentBoard::freeing)
                        .toList());
    }

    private static Freeing freeing(Ask ask) {
        return new Freeing(ask.person(), ask.reason(), ask.askedAt().toInstant());
    }
}
