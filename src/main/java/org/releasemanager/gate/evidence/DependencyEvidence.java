package org.releasemanager.gate.evidence;

import java.io.IOException;
import java.util.List;
import org.releasemanager.gate.spi.Dependencies;
import org.releasemanager.gate.spi.EvidenceSource;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** What the release waits for, as it stands now. */
@Component
final class DependencyEvidence implements EvidenceSource {
    private final List<Dependencies> sources;

    DependencyEvidence(List<Dependencies> sources) {
        this.sources = sources;
    }

    @Override
    public boolean isFor(Gate gate) {
        return gate.type().equals("dependencies");
    }

    @Override
    public String place(Release release, Gate gate) {
        return "the dependencies of " + release.id();
    }

    @Override
    public void visit(Release release, Gate gate, Visitor visitor) throws IOException {
        var found = sources.stream()
                .flatMap(source -> source.of(release.id()).stream())
                .toList();
        Document.show(visitor, DependenciesFound.FILE, new DependenciesFound(!sources.isEmpty(), found));
    }
}
