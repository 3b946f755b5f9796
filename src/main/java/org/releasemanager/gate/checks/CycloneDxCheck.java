package org.releasemanager.gate.checks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.releasemanager.gate.evidence.Document;
import org.releasemanager.gate.evidence.PreviousBill;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.gate.spi.EvidenceFiles;
import org.releasemanager.gate.spi.Finding;
import org.releasemanager.gate.spi.QualityGate;
import org.releasemanager.product.Product.Gate;
import org.springframework.stereotype.Component;

/**
 * Bills of materials in CycloneDX, JSON or XML: at least {@code minimum} components (default 1) and at most
 * {@code maximum} vulnerabilities (default 0) of {@code severity} (default {@code high}) or worse. Licences are allowed
 * or denied by patterns of SPDX ids; components are denied, or have to have a version, by patterns of names or package
 * URLs. What is new since the previous release is told, and limited by {@code maximumNew} and {@code maximumMajor}.
 *
 * @see <a href="https://cyclonedx.org/specification/overview/">CycloneDX</a>
 */
@Component
final class CycloneDxCheck implements QualityGate {
    static final String ALLOW_LICENSES = "allowLicenses";
    static final String DENY_LICENSES = "denyLicenses";
    static final String DENY_COMPONENTS = "denyComponents";
    static final String MINIMUM_VERSIONS = "minimumVersions";
    static final String MAXIMUM_NEW = "maximumNew";
    static final String MAXIMUM_MAJOR = "maximumMajor";
    static final String SEVERITY = "severity";

    private static final Set<String> SETTINGS = Set.of(
            ALLOW_LICENSES, DENY_LICENSES, DENY_COMPONENTS, MINIMUM_VERSIONS, MAXIMUM_NEW, MAXIMUM_MAJOR, SEVERITY);

    @Override
    public String type() {
        return "cyclonedx";
    }

    @Override
    public List<DefinitionProblem> problemsWith(Gate gate) {
        return DefinitionProblems.of(gate, SETTINGS)
                .wordSetting(SEVERITY, Severity.class)
                .countSetting(MAXIMUM_NEW)
                .countSetting(MAXIMUM_MAJOR)
                .setting(DENY_COMPONENTS, text -> ComponentRules.problemWith(text, false))
                .setting(MINIMUM_VERSIONS, text -> ComponentRules.problemWith(text, true))
                .list();
    }

    @Override
    public Finding evaluate(Gate gate, EvidenceFiles evidence) throws IOException {
        var total = new BomTotals(gate);
        var difference = new BomDifference(gate);
        evidence.forEach((path, content) -> {
            if (path.equals(PreviousBill.FILE)) {
                difference.previous(Document.read(path, content, PreviousBill.class));
            } else if (path.startsWith(PreviousBill.FOLDER)) {
                read(path, content, difference.before);
            } else {
                read(path, content, new Both(total, difference.now));
            }
        });
        var criteria = new ArrayList<>(total.criteria());
        criteria.addAll(difference.criteria());
        var remarks = new ArrayList<>(total.remarks());
        remarks.addAll(difference.remarks());
        return new Finding(criteria, remarks);
    }

    private record Both(BomTotals total, BomComponents components) implements BomVisitor {
        @Override
        public void component(BomComponent component) {
            total.component(component);
            components.component(component);
        }

        @Override
        public void vulnerability(BomVulnerability vulnerability) {
            total.vulnerability(vulnerability);
        }

        @Override
        public void specVersion(String version) {
            total.specVersion(version);
        }
    }

    private static void read(String path, InputStream content, BomVisitor visitor) throws IOException {
        var buffered = new BufferedInputStream(content);
        if (looksLikeXml(buffered)) {
            XmlFile.read(path, buffered, new BomXml(visitor));
        } else {
            JsonFile.read(path, buffered, json -> new BomJson(json, visitor).bom());
        }
    }

    private static boolean looksLikeXml(BufferedInputStream content) throws IOException {
        content.mark(1_024);
        var start = content.readNBytes(1_024);
        content.reset();
        for (byte b : start) {
            if (b == '<') {
                return true;
            }
            if (b == '{' || b == '[' || b == '"') {
                return false;
            }
        }
        return false;
    }
}
