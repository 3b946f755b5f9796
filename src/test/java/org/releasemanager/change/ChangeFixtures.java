package org.releasemanager.change;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.product.Product;
import org.releasemanager.product.Product.Versioning;
import org.releasemanager.release.Phase;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.ReleaseType;

/** Products and releases as the tests of this room need them. */
public final class ChangeFixtures {
    private ChangeFixtures() {}

    public static Product product(String repository) {
        return product(repository, Versioning.SEMVER, "v{version}");
    }

    public static Product with(Product product, Versioning versioning) {
        return product(product.repository(), versioning, product.tagPattern());
    }

    public static Product withTagPattern(Product product, String tagPattern) {
        return product(product.repository(), product.versioning(), tagPattern);
    }

    private static Product product(String repository, Versioning versioning, String tagPattern) {
        return new Product(
                "shop",
                "Web shop",
                repository,
                versioning,
                tagPattern,
                List.of(),
                List.of(new Product.Service("web", ".", Optional.empty())),
                List.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                Product.Approvals.AS_THE_TABLE_SAYS,
                List.of(),
                new Product.Budget("EUR", 500),
                Product.CalendarNames.NONE);
    }

    /** A release of this version and commit, in planning, following nothing. */
    public static Release release(Product product, String version, String commit) {
        return release(product, version, commit, null, null);
    }

    public static Release release(
            Product product,
            String version,
            String commit,
            @Nullable String previousVersion,
            @Nullable String previousCommit) {
        return new Release(
                product.key() + "-" + version,
                product,
                version,
                ReleaseType.MINOR,
                ReleaseState.PLANNING,
                Phase.PLANNING,
                "main",
                commit,
                previousVersion,
                previousCommit,
                1,
                "manager",
                null,
                null,
                null,
                null,
                0,
                null,
                null,
                false,
                Instant.parse("2026-11-01T00:00:00Z"),
                null);
    }
}
