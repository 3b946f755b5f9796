package org.releasemanager.gate.evidence;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.releasemanager.change.Sources;
import org.releasemanager.gate.spi.Dependencies;
import org.releasemanager.gate.spi.EvidenceAddition;
import org.releasemanager.gate.spi.EvidenceSource;
import org.releasemanager.gate.spi.IssueQuery;
import org.releasemanager.gate.store.ChecklistRecords;
import org.releasemanager.gate.store.GateDatabase;
import org.releasemanager.health.spi.MetricsSource;
import org.releasemanager.product.Workspace;

/** The real sources of evidence over a commit that holds what the story says. */
public final class Evidences {
    private Evidences() {}

    /** What the story configured; it may change while it goes on. */
    public record Outside(
            List<IssueQuery> trackers, List<Dependencies> dependencies, List<MetricsSource> metrics, Clock clock) {}

    public static List<EvidenceSource> of(
            Map<String, byte[]> commit, Path home, GateDatabase database, Outside outside) {
        return List.of(
                new CommitEvidence(commit(commit)),
                new FolderEvidence(new Workspace(home)),
                checklists(database.checklists()),
                new IssueEvidence(outside.trackers()),
                new DependencyEvidence(outside.dependencies()),
                new BurnEvidence(outside.metrics(), new Workspace(home), outside.clock()));
    }

    public static List<EvidenceAddition> additions(
            Map<String, byte[]> commit, Path home, GateDatabase database, Clock clock) {
        var workspace = new Workspace(home);
        List<EvidenceSource> files = List.of(new CommitEvidence(commit(commit)), new FolderEvidence(workspace));
        return List.of(
                new PreviousBillEvidence(database.records(), database.evidence()),
                new TrustEvidence(workspace, files, clock));
    }

    public static ChecklistEvidence checklists(ChecklistRecords records) {
        return new ChecklistEvidence(records);
    }

    /** Keeps the contract: globs as the file system's path matcher reads them. */
    static Sources commit(Map<String, byte[]> files) {
        var sources = mock(Sources.class);
        try {
            doAnswer(call -> {
                        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + call.getArgument(2));
                        Sources.Visitor visitor = call.getArgument(3);
                        for (var file : new TreeMap<>(files).entrySet()) {
                            if (matcher.matches(Path.of(file.getKey()))) {
                                var content = file.getValue();
                                visitor.file(file.getKey(), content.length, new ByteArrayInputStream(content));
                            }
                        }
                        return null;
                    })
                    .when(sources)
                    .visit(any(), any(), any(), any());
        } catch (IOException impossible) {
            throw new AssertionError(impossible);
        }
        return sources;
    }
}
