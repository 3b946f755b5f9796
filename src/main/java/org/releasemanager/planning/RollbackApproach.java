package org.releasemanager.planning;

import java.util.ArrayList;
import java.util.Collections;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.releasemanager.product.Product;
import org.releasemanager.release.Release;
import org.releasemanager.risk.RiskAssessment;

/** How this release would be taken back, in plain text. */
final class RollbackApproach {
    private static final String MIGRATIONS = "database-migrations";

    private RollbackApproach() {}

    static String of(Release release, @Nullable RiskAssessment assessment) {
        return String.join(" ", wayBack(release), drill(release.product()), database(assessment));
    }

    private static String wayBack(Release release) {
        if (release.previousVersion() == null) {
            return "There is no earlier version: going back means to take the services out of use until a fix is there.";
        }
        var services = new ArrayList<>(release.product().services());
        Collections.reverse(services);
        return "If the deployment or its verification fails, the services go back to version "
                + release.previousVersion() + ", in reverse order ("
                + services.stream().map(Product.Service::key).collect(Collectors.joining(", "))
                + "); once it has been live, a decision table or a person chooses between back and forward.";
    }

    private static String drill(Product product) {
        return product.staging().isPresent()
                ? "The way back is drilled on staging before anybody approves."
                : "The way back cannot be drilled: the product has no staging environment.";
    }

    private static String database(@Nullable RiskAssessment assessment) {
        boolean migrates = assessment != null
                && assessment.factors().stream()
                        .anyMatch(factor -> factor.id().equals(MIGRATIONS) && factor.number() > 0);
        return migrates
                ? "The release migrates the database: show first that the previous version runs on the new schema."
                : "No database migration stands in the way.";
    }
}
