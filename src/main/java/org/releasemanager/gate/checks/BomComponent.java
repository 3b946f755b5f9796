package org.releasemanager.gate.checks;

import java.util.ArrayList;
import java.util.List;

/** One component while it is read. */
final class BomComponent {
    String type = "";
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

    /** The same in all its versions. */
    String identity() {
        if (!purl.isEmpty()) {
            return purlWithoutVersion();
        }
        return group.isEmpty() ? name : group + ":" + name;
    }

    /** As stated, or else as the package URL says. */
    String version() {
        var stated = purlWithoutQualifiers();
        return version.isEmpty() && stated.lastIndexOf('@') > stated.lastIndexOf('/')
                ? stated.substring(stated.lastIndexOf('@') + 1)
                : version;
    }

    /** All the ways in which a pattern may mean it. */
    boolean matches(Patterns patterns) {
        return patterns.match(name)
                || patterns.match(label())
                || patterns.match(group + ":" + name)
                || patterns.match(purl)
                || patterns.match(purlWithoutQualifiers())
                || patterns.match(purlWithoutVersion());
    }

    boolean isDenied(Patterns denied) {
        return licences.stream().anyMatch(denied::match)
                || expressions.stream().anyMatch(text -> LicenceExpression.isDenied(text, denied::match));
    }

    boolean isAllowed(Patterns allowed) {
        return statesLicence()
                && licences.stream().allMatch(allowed::match)
                && expressions.stream().allMatch(text -> LicenceExpression.isAllowed(text, allowed::match));
    }

    boolean statesLicence() {
        return !licences.isEmpty() || !expressions.isEmpty();
    }

    private String purlWithoutQualifiers() {
        return purl.replaceFirst("[?#].*", "");
    }

    private String purlWithoutVersion() {
        var whole = purlWithoutQualifiers();
        var at = whole.lastIndexOf('@');
        return at > whole.lastIndexOf('/') ? whole.substring(0, at) : whole;
    }
}
