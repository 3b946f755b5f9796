package org.releasemanager.gate.evidence;

import java.io.IOException;
import java.util.List;
import org.releasemanager.gate.ChecklistItem;
import org.releasemanager.gate.spi.EvidenceSource;
import org.releasemanager.gate.store.ChecklistRecords;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** What people answered to the items of a checklist, in this round of the release. */
@Component
public final class ChecklistEvidence implements EvidenceSource {
    public static final String TYPE = "checklist";

    private final ChecklistRecords records;

    ChecklistEvidence(ChecklistRecords records) {
        this.records = records;
    }

    @Override
    public boolean isFor(Gate gate) {
        return gate.type().equals(TYPE);
    }

    @Override
    public String place(Release release, Gate gate) {
        return "the answers of people to the checklist '" + gate.id() + "'";
    }

    @Override
    public void visit(Release release, Gate gate, Visitor visitor) throws IOException {
        Document.show(visitor, ChecklistAnswers.FILE, new ChecklistAnswers(items(release, gate)));
    }

    /** In the order of the definition. */
    public List<ChecklistItem> items(Release release, Gate gate) {
        var answers = records.newest(release.id(), release.round(), gate.id());
        return Lines.of(gate.settings().getOrDefault("items", "")).stream()
                .map(item -> answers.getOrDefault(item, ChecklistItem.open(item)))
                .toList();
    }
}
