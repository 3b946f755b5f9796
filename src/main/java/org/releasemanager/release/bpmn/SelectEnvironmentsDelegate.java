package org.releasemanager.release.bpmn;

import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** Tells the models which environment is staging, and which is production. */
@Component
class SelectEnvironmentsDelegate extends ReleaseDelegate {
    private final Releases releases;

    SelectEnvironmentsDelegate(Releases releases) {
        this.releases = releases;
    }

    @Override
    protected void execute(ReleaseContext context) {
        var product = releases.get(context.releaseId()).product();
        context.set(
                ReleaseVariables.PRODUCTION_ENVIRONMENT, product.production().key());
        context.set(ReleaseVariables.STAGING_DEFINED, product.staging().isPresent());
        product.staging().ifPresent(staging -> context.set(ReleaseVariables.STAGING_ENVIRONMENT, staging.key()));
    }
}
