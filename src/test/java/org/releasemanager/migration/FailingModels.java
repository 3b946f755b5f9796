package org.releasemanager.migration;

import org.releasemanager.migration.spi.ReleaseModels;

/** A step of one release is faster, each time. */
final class FailingModels extends DyingModels {
    FailingModels(ReleaseModels real, String victim) {
        super(real, victim);
    }

    @Override
    void end() {
        throw new IllegalStateException("somebody was faster");
    }
}
