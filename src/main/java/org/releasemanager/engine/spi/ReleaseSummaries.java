package org.releasemanager.engine.spi;

import java.util.Collection;
import java.util.Map;

/** The few facts about a release that stand beside each of its tasks. */
public interface ReleaseSummaries {
    /** By release id; ids that are not known are left out. */
    Map<String, Summary> of(Collection<String> releaseIds);

    record Summary(String product, String phase) {}
}
