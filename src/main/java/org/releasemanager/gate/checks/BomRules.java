package org.releasemanager.gate.checks;

import java.util.Optional;
import java.util.Set;

/** What the specification demands of what is read here; the rest of a document is passed over. */
final class BomRules {
    private static final Set<String> TYPES = Set.of(
            "application",
            "framework",
            "library",
            "container",
            "platform",
            "operating-system",
            "device",
            "device-driver",
            "firmware",
            "file",
            "machine-learning-model",
            "data",
            "cryptographic-asset");
    private static final Set<String> VERSIONS = Set.of("1.0", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7");

    private BomRules() {}

    /** Whether the rules of this version are known; what is newer is read as far as it is understood. */
    static boolean isKnown(String specVersion) {
        return VERSIONS.contains(specVersion);
    }

    static Optional<String> violation(BomComponent component) {
        if (component.name.isBlank()) {
            return Optional.of("a component without a name");
        }
        if (!TYPES.contains(component.type)) {
            return Optional.of(component.label() + " has "
                    + (component.type.isEmpty() ? "no type" : "the type '" + XmlFile.shortened(component.type) + "'"));
        }
        return component.expressions.size() > 1 || (!component.expressions.isEmpty() && !component.licences.isEmpty())
                ? Optional.of(component.label() + " states more than one licence expression, or one beside licences")
                : Optional.empty();
    }
}
