package org.releasemanager.gate.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.evidence.Trust.Artifact;
import org.releasemanager.gate.evidence.Trust.Key;
import org.releasemanager.gate.spi.EvidenceAddition;
import org.releasemanager.gate.spi.EvidenceSource;
import org.releasemanager.gate.spi.UnreadableEvidence;
import org.releasemanager.product.Product.Gate;
import org.releasemanager.product.Workspace;
import org.releasemanager.release.Release;
import org.springframework.stereotype.Component;

/**
 * The released commit, the digests of the artifacts and the keys. Keys come from the home folder or from the product's
 * definition, never from the commit: who may commit must not choose whom to trust.
 */
@Component
final class TrustEvidence implements EvidenceAddition {
    private static final int MOST_ARTIFACTS = 1_000;

    private final Workspace workspace;
    private final List<EvidenceSource> sources;
    private final Clock clock;

    TrustEvidence(Workspace workspace, List<EvidenceSource> sources, Clock clock) {
        this.workspace = workspace;
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public boolean isFor(Gate gate) {
        return gate.type().equals("attestation");
    }

    @Override
    public void visit(Release release, Gate gate, EvidenceSource.Visitor visitor) throws IOException {
        var keys = new ArrayList<Key>();
        for (KeySetting setting : KeySetting.of(gate.settings().getOrDefault("keys", ""))) {
            keys.add(key(setting));
        }
        Document.show(visitor, Trust.FILE, new Trust(release.commit(), artifacts(release, gate), keys));
    }

    private Key key(KeySetting setting) throws IOException {
        var isFile = !setting.path().isEmpty();
        var name = isFile ? setting.path() : "the key in the definition";
        var pem = isFile ? HomeFile.read(workspace, setting.path()) : setting.pem();
        PublicKeys.read(name, pem);
        return new Key(name, pem, expired(setting, pem).orElse(null));
    }

    private Optional<String> expired(KeySetting setting, String pem) {
        Instant now = clock.instant();
        if (setting.until() != null && !now.isBefore(setting.until())) {
            return Optional.of("ended at " + setting.until());
        }
        return PublicKeys.certificate(pem).flatMap(certificate -> {
            if (now.isBefore(certificate.getNotBefore().toInstant())) {
                return Optional.of("begins at " + certificate.getNotBefore().toInstant());
            }
            return now.isAfter(certificate.getNotAfter().toInstant())
                    ? Optional.of("ended at " + certificate.getNotAfter().toInstant())
                    : Optional.empty();
        });
    }

    private @Nullable List<Artifact> artifacts(Release release, Gate gate) throws IOException {
        var glob = gate.settings().get("artifacts");
        if (glob == null) {
            return null;
        }
        var artifacts = new ArrayList<Artifact>();
        var place = at(gate, glob);
        for (EvidenceSource source : sources) {
            if (source.isFor(place)) {
                source.visit(release, place, (path, size, modified, content) -> {
                    if (artifacts.size() == MOST_ARTIFACTS) {
                        throw new UnreadableEvidence("'" + glob + "'", "matches more than 1,000 artifacts.");
                    }
                    artifacts.add(new Artifact(path, sha256(content)));
                });
            }
        }
        return artifacts;
    }

    /** The same place, other files. */
    private static Gate at(Gate gate, String glob) {
        return new Gate(
                gate.id(),
                gate.type(),
                glob,
                gate.folder(),
                gate.minimum(),
                gate.maximum(),
                gate.required(),
                gate.settings());
    }

    private static String sha256(InputStream content) throws IOException {
        var digest = new DigestInputStream(content, BoundedStream.sha256Digest());
        digest.transferTo(OutputStream.nullOutputStream());
        return HexFormat.of().formatHex(digest.getMessageDigest().digest());
    }
}
