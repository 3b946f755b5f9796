package org.releasemanager.gate.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.releasemanager.gate.spi.EvidenceSource;
import org.releasemanager.gate.spi.IssueQuery;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/** What an issue tracker finds by the gate's query. */
@Component
final class IssueEvidence implements EvidenceSource {
    private static final int MOST = 1_000;

    private final List<IssueQuery> trackers;

    IssueEvidence(List<IssueQuery> trackers) {
        this.trackers = trackers;
    }

    @Override
    public boolean isFor(Gate gate) {
        return gate.type().equals("issues");
    }

    @Override
    public String place(Release release, Gate gate) {
        return "the issue tracker" + named(gate).map(name -> " '" + name + "'").orElse("");
    }

    @Override
    public void visit(Release release, Gate gate, Visitor visitor) throws IOException {
        var query = gate.settings()
                .getOrDefault("query", "")
                .replace("{version}", release.version())
                .replace("{product}", release.product().key());
        Document.show(visitor, IssuesFound.FILE, answer(release, gate, query));
    }

    private IssuesFound answer(Release release, Gate gate, String query) throws IOException {
        var chosen = trackers.stream()
                .filter(tracker -> named(gate).isEmpty() || named(gate).get().equals(tracker.tracker()))
                .toList();
        if (chosen.isEmpty()) {
            return new IssuesFound(missing(gate), query, List.of());
        }
        return chosen.size() > 1
                ? new IssuesFound(
                        "There are several issue trackers: name one as 'tracker', " + names(), query, List.of())
                : new IssuesFound(null, query, chosen.get(0).find(release, query, MOST));
    }

    private String missing(Gate gate) {
        return "The issue tracker" + named(gate).map(name -> " '" + name + "'").orElse("")
                + " is not configured: set release-manager.integrations."
                + named(gate).orElse("<tracker>") + ".base-url"
                + (trackers.isEmpty() ? "" : ", or use " + names());
    }

    private String names() {
        return trackers.stream()
                .map(IssueQuery::tracker)
                .collect(Collectors.toCollection(TreeSet::new))
                .toString();
    }

    private static Optional<String> named(Gate gate) {
        return Optional.ofNullable(gate.settings().get("tracker"));
    }
}
