package org.releasemanager.gate.checks;

import java.util.ArrayList;
import java.util.List;

/** What all bills of materials say together. */
final class BomTotals {
    private final Patterns deniedLicences;
    private final Patterns deniedComponents;
    private final Severity severity;
    private final Examples underDeniedLicence = new Examples();
    private final Examples denied = new Examples();
    private final Examples vulnerable = new Examples();
    private long components;
    private long withoutLicence;
    private long belowSeverity;
    private long harmless;

    BomTotals(Patterns deniedLicences, Patterns deniedComponents, Severity severity) {
        this.deniedLicences = deniedLicences;
        this.deniedComponents = deniedComponents;
        this.severity = severity;
    }

    void component(BomComponent component) {
        components++;
        if (component.isDenied(deniedLicences)) {
            underDeniedLicence.add(component.label());
        }
        if (component.matches(deniedComponents)) {
            denied.add(component.label());
        }
        if (!component.statesLicence()) {
            withoutLicence++;
        }
    }

    void vulnerability(BomVulnerability vulnerability) {
        if (vulnerability.isHarmless()) {
            harmless++;
        } else if (vulnerability.isAtLeast(severity)) {
            vulnerable.add(vulnerability.label());
        } else {
            belowSeverity++;
        }
    }

    Severity severity() {
        return severity;
    }

    long components() {
        return components;
    }

    long deniedLicences() {
        return underDeniedLicence.count();
    }

    long deniedComponents() {
        return denied.count();
    }

    long vulnerabilities() {
        return vulnerable.count();
    }

    List<String> remarks() {
        var remarks = new ArrayList<String>();
        remarks.addAll(vulnerable.sentence("Vulnerabilities"));
        remarks.addAll(underDeniedLicence.sentence("Under a denied licence"));
        remarks.addAll(denied.sentence("Denied"));
        if (belowSeverity > 0) {
            remarks.add("Vulnerabilities of lower severity: " + belowSeverity + ".");
        }
        if (harmless > 0) {
            remarks.add("Vulnerabilities analysed as harmless or resolved: " + harmless + ".");
        }
        if (withoutLicence > 0 && !deniedLicences.patterns().isEmpty()) {
            remarks.add("Components that state no licence: " + withoutLicence + ".");
        }
        return remarks;
    }
}
