package org.releasemanager.risk;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import org.releasemanager.product.Product;
import org.releasemanager.release.Phase;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.ReleaseType;

/** Release 1.1.0 of the shop, while it is planned, until a test says otherwise. */
public final class ARelease {
    private Product product = AProduct.shop().build();
    private String version = "1.1.0";
    private ReleaseType type = ReleaseType.MINOR;
    private ReleaseState state = ReleaseState.PLANNING;
    private String commit = "c0ffee";
    private @Nullable String previousVersion = "1.0.0";
    private String previousCommit = "badcafe";
    private int round = 1;
    private @Nullable ZonedDateTime target;
    private Instant createdAt = Instant.parse("2026-11-02T09:00:00Z");
    private @Nullable Instant endedAt;

    public static ARelease planned() {
        return new ARelease();
    }

    /** One that ended this way, after so many days. */
    public static Release ended(String version, ReleaseState state, int days) {
        var release = new ARelease();
        release.version = version;
        release.state = state;
        release.createdAt = Instant.parse("2026-06-01T00:00:00Z");
        release.endedAt = release.createdAt.plus(Duration.ofDays(days));
        return release.build();
    }

    public ARelease of(Product other) {
        product = other;
        return this;
    }

    public ARelease type(ReleaseType other) {
        type = other;
        return this;
    }

    public ARelease commit(String other) {
        commit = other;
        return this;
    }

    public ARelease previousCommit(String other) {
        previousCommit = other;
        return this;
    }

    public ARelease first() {
        previousVersion = null;
        return this;
    }

    public ARelease round(int other) {
        round = other;
        return this;
    }

    public ARelease target(@Nullable ZonedDateTime other) {
        target = other;
        return this;
    }

    public Release build() {
        return new Release(
                "shop-" + version,
                product,
                version,
                type,
                state,
                Phase.PLANNING,
                "main",
                commit,
                previousVersion,
                previousVersion == null ? null : previousCommit,
                round,
                "manager",
                null,
                target,
                null,
                null,
                0,
                null,
                "process-1",
                false,
                createdAt,
                endedAt);
    }
}
