package org.releasemanager.gate;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.product.Product;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Phase;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.ReleaseType;

/** The words of the stories: release shop-1.4.0, asked for by manager. */
public final class Fixtures {
    public static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final String COMMIT = "1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d";
    public static final String RELEASE = "shop-1.4.0";

    private Fixtures() {}

    public static Gate gate(String id, String type, String evidence) {
        return new Gate(id, type, evidence, Optional.empty(), Optional.empty(), Optional.empty(), true, Map.of());
    }

    public static Gate in(String folder, Gate gate) {
        return new Gate(
                gate.id(),
                gate.type(),
                gate.evidence(),
                Optional.of(folder),
                gate.minimum(),
                gate.maximum(),
                gate.required(),
                gate.settings());
    }

    public static Gate minimum(double minimum, Gate gate) {
        return new Gate(
                gate.id(),
                gate.type(),
                gate.evidence(),
                gate.folder(),
                Optional.of(minimum),
                gate.maximum(),
                gate.required(),
                gate.settings());
    }

    public static Gate maximum(double maximum, Gate gate) {
        return new Gate(
                gate.id(),
                gate.type(),
                gate.evidence(),
                gate.folder(),
                gate.minimum(),
                Optional.of(maximum),
                gate.required(),
                gate.settings());
    }

    public static Gate optional(Gate gate) {
        return new Gate(
                gate.id(),
                gate.type(),
                gate.evidence(),
                gate.folder(),
                gate.minimum(),
                gate.maximum(),
                false,
                gate.settings());
    }

    public static Gate with(Map<String, String> settings, Gate gate) {
        return new Gate(
                gate.id(),
                gate.type(),
                gate.evidence(),
                gate.folder(),
                gate.minimum(),
                gate.maximum(),
                gate.required(),
                settings);
    }

    public static Release release(Gate... gates) {
        return release("1.4.0", 1, gates);
    }

    public static Release release(String version, int round, Gate... gates) {
        return new Release(
                RELEASE,
                product(gates),
                version,
                ReleaseType.MINOR,
                ReleaseState.PRE_RELEASE,
                Phase.PRE_RELEASE,
                "main",
                COMMIT,
                null,
                null,
                round,
                "manager",
                null,
                null,
                null,
                null,
                0,
                null,
                "process-1",
                false,
                NOW,
                null);
    }

    private static Product product(Gate... gates) {
        return new Product(
                "shop",
                "Web shop",
                "https://git.example.org/shop.git",
                Product.Versioning.SEMVER,
                "v{version}",
                List.of(),
                List.of(new Product.Service("web", ".", Optional.empty())),
                List.of(new Product.Environment(
                        "production",
                        Product.Environment.Kind.PRODUCTION,
                        new Product.Deploy("local", Map.of(), Map.of()))),
                Map.of(),
                List.of(),
                Map.of(),
                Map.of(),
                List.of(gates),
                Map.of(),
                Map.of("manager", new Product.Person(Optional.empty(), Set.of())),
                Product.Approvals.AS_THE_TABLE_SAYS,
                List.of(),
                new Product.Budget("EUR", 500),
                Product.CalendarNames.NONE);
    }
}
