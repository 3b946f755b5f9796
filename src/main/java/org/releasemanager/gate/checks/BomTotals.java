package org.releasemanager.gate.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.releasemanager.gate.Criterion;
import org.releasemanager.product.Product.Gate;

/** What all bills of materials of a release say together. */
final class BomTotals implements BomVisitor {
    private final Gate gate;
    private final Patterns deniedLicences;
    private final Patterns allowedLicences;
    private final ComponentRules deniedComponents;
    private final ComponentRules minimumVersions;
    private final Severity severity;
    private final Examples underDeniedLicence = new Examples();
    private final Examples notAllowed = new Examples();
    private final Examples denied = new Examples();
    private final Examples tooOld = new Examples();
    private final Examples vulnerable = new Examples();
    private final Examples violations = new Examples();
    private final Examples unknownSpecifications = new Examples();
    private long components;
    private long withoutLicence;
    private long belowSeverity;
    private long harmless;

    BomTotals(Gate gate) {
        this.gate = gate;
        Map<String, String> settings = gate.settings();
        deniedLicences = Patterns.of(settings.getOrDefault(CycloneDxCheck.DENY_LICENSES, ""));
        allowedLicences = Patterns.of(settings.getOrDefault(CycloneDxCheck.ALLOW_LICENSES, "*"));
        deniedComponents = ComponentRules.of(settings.getOrDefault(CycloneDxCheck.DENY_COMPONENTS, ""));
        minimumVersions = ComponentRules.of(settings.getOrDefault(CycloneDxCheck.MINIMUM_VERSIONS, ""));
        severity = Words.find(Severity.class, settings.getOrDefault(CycloneDxCheck.SEVERITY, "high"))
                .orElseThrow();
    }

    @Override
    public void component(BomComponent component) {
        components++;
        BomRules.violation(component).ifPresent(violations::add);
        if (component.isDenied(deniedLicences)) {
            underDeniedLicence.add(component.label());
        }
        if (isSet(CycloneDxCheck.ALLOW_LICENSES) && !component.isAllowed(allowedLicences)) {
            notAllowed.add(component.label());
        }
        if (deniedComponents.mean(component)) {
            denied.add(component.label());
        }
        if (minimumVersions.areBrokenBy(component)) {
            tooOld.add(component.label());
        }
        if (!component.statesLicence()) {
            withoutLicence++;
        }
    }

    @Override
    public void vulnerability(BomVulnerability vulnerability) {
        if (vulnerability.isHarmless()) {
            harmless++;
        } else if (vulnerability.isAtLeast(severity)) {
            vulnerable.add(vulnerability.label());
        } else {
            belowSeverity++;
        }
    }

    @Override
    public void specVersion(String version) {
        if (version.isEmpty()) {
            violations.add("a document without a version of the specification");
        } else if (!BomRules.isKnown(version)) {
            unknownSpecifications.add(version);
        }
    }

    List<Criterion> criteria() {
        var criteria = new ArrayList<Criterion>();
        criteria.add(Criterion.atLeast("components", components, gate.minimum().orElse(1.0)));
        criteria.add(Criterion.atMost("places that break the specification", violations.count(), 0));
        limit(criteria, CycloneDxCheck.DENY_LICENSES, "components under a denied licence", underDeniedLicence);
        limit(criteria, CycloneDxCheck.ALLOW_LICENSES, "components without an allowed licence", notAllowed);
        limit(criteria, CycloneDxCheck.DENY_COMPONENTS, "denied components", denied);
        limit(criteria, CycloneDxCheck.MINIMUM_VERSIONS, "components that are too old", tooOld);
        var measure = "vulnerabilities of severity " + Words.of(severity)
                + (severity == Severity.CRITICAL ? "" : " or worse");
        criteria.add(
                Criterion.atMost(measure, vulnerable.count(), gate.maximum().orElse(0.0)));
        return criteria;
    }

    List<String> remarks() {
        var remarks = new ArrayList<String>();
        remarks.addAll(vulnerable.sentence("Vulnerabilities"));
        remarks.addAll(underDeniedLicence.sentence("Under a denied licence"));
        remarks.addAll(notAllowed.sentence("Without an allowed licence"));
        remarks.addAll(denied.sentence("Denied"));
        remarks.addAll(tooOld.sentence("Too old"));
        remarks.addAll(violations.sentence("Against the specification"));
        remarks.addAll(unknownSpecifications.sentence("Read as far as it is understood, specification"));
        if (belowSeverity > 0) {
            remarks.add("Vulnerabilities of lower severity: " + belowSeverity + ".");
        }
        if (harmless > 0) {
            remarks.add("Vulnerabilities analysed as harmless or resolved: " + harmless + ".");
        }
        if (withoutLicence > 0 && isSet(CycloneDxCheck.DENY_LICENSES)) {
            remarks.add("Components that state no licence: " + withoutLicence + ".");
        }
        return remarks;
    }

    private void limit(List<Criterion> criteria, String setting, String measure, Examples found) {
        if (isSet(setting)) {
            criteria.add(Criterion.atMost(measure, found.count(), 0));
        }
    }

    private boolean isSet(String setting) {
        return gate.settings().containsKey(setting);
    }
}
