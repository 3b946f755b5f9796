package org.releasemanager.gate.spi;

import java.util.List;

/** The room that knows what a release waits for. Reads only; may be repeated. */
@FunctionalInterface
public interface Dependencies {
    /** All of them, satisfied or not, as they stand now. */
    List<Dependency> of(String releaseId);
}
