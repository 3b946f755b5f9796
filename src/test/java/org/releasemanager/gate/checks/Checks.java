package org.releasemanager.gate.checks;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.releasemanager.gate.Criterion;
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.spi.EvidenceFiles;
import org.releasemanager.gate.spi.Finding;
import org.releasemanager.gate.spi.QualityGate;
import org.releasemanager.product.Product.Gate;

/** The real checks, for stories of other packages; and evidence out of sample files. */
public final class Checks {
    private Checks() {}

    public static List<QualityGate> all() {
        return List.of(
                new JunitCheck(),
                new JacocoCheck(),
                new CoberturaCheck(),
                new SarifCheck(),
                new CycloneDxCheck(),
                new AttestationCheck(),
                new SloBurnCheck(),
                new ChecklistCheck(),
                new IssuesCheck(),
                new DependenciesCheck());
    }

    public static byte[] sample(String name) {
        try (InputStream stream = Checks.class.getResourceAsStream("/gate/" + name)) {
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static EvidenceFiles samples(String... names) {
        var files = new LinkedHashMap<String, byte[]>();
        for (String name : names) {
            files.put(name, sample(name));
        }
        return files(files);
    }

    static EvidenceFiles text(String text) {
        return files(Map.of("report", text.getBytes(StandardCharsets.UTF_8)));
    }

    static EvidenceFiles files(Map<String, byte[]> files) {
        return reader -> {
            for (var file : files.entrySet()) {
                reader.read(file.getKey(), new ByteArrayInputStream(file.getValue()));
            }
        };
    }

    static QualityGate of(String type) {
        return all().stream()
                .filter(check -> check.type().equals(type))
                .findFirst()
                .orElseThrow();
    }

    static Finding finding(Gate gate, EvidenceFiles evidence) {
        try {
            return of(gate.type()).evaluate(gate, evidence);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Verdict verdict(Gate gate, EvidenceFiles evidence) {
        return Criterion.verdictOf(finding(gate, evidence).criteria());
    }

    static double observed(Finding finding, String measure) {
        return finding.criteria().stream()
                .filter(criterion -> criterion.measure().equals(measure))
                .findFirst()
                .orElseThrow()
                .observed();
    }
}
