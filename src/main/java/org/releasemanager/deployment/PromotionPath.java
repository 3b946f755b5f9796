package org.releasemanager.deployment;

import java.util.Optional;
import org.releasemanager.product.Product.Environment;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** The environments that a release goes through on its way to its users. */
@Component
public class PromotionPath {
    private final Releases releases;

    PromotionPath(Releases releases) {
        this.releases = releases;
    }

    /** Key of the environment in which the release is accepted: the last of kind staging, if the product has one. */
    public Optional<String> staging(String releaseId) {
        return releases.get(releaseId).product().environments().stream()
                .filter(environment -> environment.kind() == Environment.Kind.STAGING)
                .map(Environment::key)
                .reduce((first, last) -> last);
    }

    public String production(String releaseId) {
        return releases.get(releaseId).product().production().key();
    }
}
