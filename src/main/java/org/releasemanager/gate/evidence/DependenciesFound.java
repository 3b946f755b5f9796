package org.releasemanager.gate.evidence;

import java.util.List;
import org.releasemanager.gate.spi.Dependency;

/** @param known whether anybody keeps dependencies at all */
public record DependenciesFound(boolean known, List<Dependency> dependencies) {
    static final String FILE = "dependencies.json";
}
