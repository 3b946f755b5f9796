package org.releasemanager.gate.evidence;

import java.io.IOException;
import org.releasemanager.change.Sources;
import org.releasemanager.gate.spi.EvidenceSource;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** Evidence that was committed: the files of the released commit. */
@Component
final class CommitEvidence implements EvidenceSource {
    private final Sources sources;

    CommitEvidence(Sources sources) {
        this.sources = sources;
    }

    @Override
    public boolean isFor(Gate gate) {
        return !gate.evidence().isEmpty() && !FolderEvidence.hasFolder(gate);
    }

    @Override
    public String place(Release release, Gate gate) {
        return "the released commit " + release.commit();
    }

    @Override
    public void visit(Release release, Gate gate, Visitor visitor) throws IOException {
        var glob = EvidenceGlob.of(gate.evidence());
        sources.visit(
                release.product(),
                release.commit(),
                glob.pattern(),
                (path, size, content) -> visitor.file(path, size, null, content));
    }
}
