package org.releasemanager.release.bpmn;

import java.util.Set;
import org.releasemanager.engine.spi.PermanentFailures;
import org.releasemanager.product.InvalidDefinition;
import org.releasemanager.product.UnknownProduct;
import org.releasemanager.release.UnknownRelease;
import org.springframework.stereotype.Component;

/** What is not there, or defined wrongly, stays so until somebody changes it. */
@Component
class ReleasePermanentFailures implements PermanentFailures {
    @Override
    public Set<Class<? extends Exception>> types() {
        return Set.of(UnknownRelease.class, UnknownProduct.class, InvalidDefinition.class);
    }
}
