package org.releasemanager.gate.checks;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.releasemanager.gate.Criterion;
import org.releasemanager.gate.spi.DefinitionProblem;
import org.releasemanager.gate.spi.EvidenceFiles;
import org.releasemanager.gate.spi.Finding;
import org.releasemanager.gate.spi.QualityGate;
import org.releasemanager.product.Product.Gate;
import org.springframework.stereotype.Component;

/**
 * Bills of materials in CycloneDX, JSON or XML. They list at least {@code minimum} components (default 1), none under a
 * licence of {@code denyLicenses} or matching {@code denyComponents} (patterns with {@code *} and {@code ?}, separated by
 * commas), and at most {@code maximum} vulnerabilities (default 0) of {@code severity} (default {@code high}) or worse.
 *
 * @see <a href="https://cyclonedx.org/specification/overview/">CycloneDX</a>
 */
@Component
final class CycloneDxCheck implements QualityGate {
    private static final String DENY_LICENSES = "denyLicenses";
    private static final String DENY_COMPONENTS = "denyComponents";
    private static final String SEVERITY = "severity";

    @Override
    public String type() {
        return "cyclonedx";
    }

    @Override
    public List<DefinitionProblem> problemsWith(Gate gate) {
        return DefinitionProblems.of(gate, Set.of(DENY_LICENSES, DENY_COMPONENTS, SEVERITY))
                .wordSetting(SEVERITY, Severity.class)
                .list();
    }

    @Override
    public Finding evaluate(Gate gate, EvidenceFiles evidence) throws IOException {
        var total = totals(gate);
        evidence.forEach((path, content) -> read(path, content, total));
        var criteria = new ArrayList<Criterion>();
        criteria.add(Criterion.atLeast(
                "components", total.components(), gate.minimum().orElse(1.0)));
        if (gate.settings().containsKey(DENY_LICENSES)) {
            criteria.add(Criterion.atMost("components under a denied licence", total.deniedLicences(), 0));
        }
        if (gate.settings().containsKey(DENY_COMPONENTS)) {
            criteria.add(Criterion.atMost("denied components", total.deniedComponents(), 0));
        }
        var measure = "vulnerabilities of severity " + Words.of(total.severity())
                + (total.severity() == Severity.CRITICAL ? "" : " or worse");
        criteria.add(Criterion.atMost(
                measure, total.vulnerabilities(), gate.maximum().orElse(0.0)));
        return new Finding(criteria, total.remarks());
    }

    private static BomTotals totals(Gate gate) {
        var settings = gate.settings();
        return new BomTotals(
                Patterns.of(settings.getOrDefault(DENY_LICENSES, "")),
                Patterns.of(settings.getOrDefault(DENY_COMPONENTS, "")),
                Words.find(Severity.class, settings.getOrDefault(SEVERITY, "high"))
                        .orElseThrow());
    }

    private static void read(String path, InputStream content, BomTotals total) throws IOException {
        var buffered = new BufferedInputStream(content);
        if (looksLikeXml(buffered)) {
            XmlFile.read(path, buffered, new BomXml(total));
        } else {
            JsonFile.read(path, buffered, json -> new BomJson(json, total).bom());
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
