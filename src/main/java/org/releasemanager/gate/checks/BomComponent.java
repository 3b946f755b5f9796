package org.releasemanager.gate.checks;

import java.util.ArrayList;
import java.util.List;

/** One component while it is read. */
final class BomComponent {
    String group = "";
    String name = "";
    String version = "";
    String purl = "";

    /** Ids and names. */
    final List<String> licences = new ArrayList<>();

    final List<String> expressions = new ArrayList<>();

    String label() {
        var full = group.isEmpty() ? name : group + "/" + name;
        return version.isEmpty() ? full : full + "@" + version;
    }

    /** All the ways in which a pattern may mean it. */
    boolean matches(Patterns patterns) {
        return patterns.match(name)
                || patterns.match(label())
                || patterns.match(group + ":" + name)
                || patterns.match(purl)
                || patterns.match(purlWithoutQualifiers());
    }

    boolean isDenied(Patterns denied) {
        return licences.stream().anyMatch(denied::match)
                || expressions.stream().anyMatch(text -> LicenceExpression.isDenied(text, denied::match));
    }

    boolean statesLicence() {
        return !licences.isEmpty() || !expressions.isEmpty();
    }

    private String purlWithoutQualifiers() {
        return purl.replaceFirst("[?#].*", "");
    }
}
