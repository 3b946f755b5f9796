package org.releasemanager.evidence;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.releasemanager.evidence.format.Manifest;
import org.releasemanager.evidence.format.Manifest.FileEntry;
import org.releasemanager.evidence.format.PackWriter;
import org.releasemanager.evidence.spi.EvidenceContribution;
import org.releasemanager.release.EventHash;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is known about a release, as one file that an auditor can check without us. */
@Component
public class EvidencePack {
    private final Releases releases;
    private final Timeline timeline;
    private final List<EvidenceContribution> contributions;
    private final Report report;

    EvidencePack(Releases releases, Timeline timeline, List<EvidenceContribution> contributions, Report report) {
        this.releases = releases;
        this.timeline = timeline;
        this.contributions = contributions.stream()
                .sorted(Comparator.comparingInt(EvidenceContribution::order))
                .toList();
        this.report = report;
    }

    /**
     * Writes the pack of a release into this file, in one look at the database; a caller who is slow to read it holds no
     * connection.
     *
     * @return the hash of its manifest
     * @throws org.releasemanager.release.UnknownRelease if there is no such release
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public String write(String releaseId, Path file) {
        var release = releases.get(releaseId);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var pack = new PackWriter(out);
            for (EvidenceContribution contribution : contributions) {
                contribution.contribute(releaseId, pack);
            }
            var events = timeline.of(releaseId);
            pack.file("report.html", report.of(release, events, pack.written()));
            return pack.finish(files -> manifest(release, events, files));
        } catch (IOException failure) {
            throw new UncheckedIOException("The evidence pack of " + releaseId + " cannot be written", failure);
        }
    }

    private static Manifest manifest(Release release, List<Timeline.Event> events, List<FileEntry> files) {
        var last = events.isEmpty() ? null : events.get(events.size() - 1);
        return new Manifest(
                Manifest.FORMAT,
                release.id(),
                release.product().key(),
                release.version(),
                (last == null ? release.createdAt() : last.at()).toString(),
                "release-manager "
                        + Optional.ofNullable(EvidencePack.class.getPackage().getImplementationVersion())
                                .orElse("(unreleased)"),
                new Manifest.Chain(events.size(), last == null ? EventHash.START_OF_CHAIN : last.hash()),
                files);
    }
}
