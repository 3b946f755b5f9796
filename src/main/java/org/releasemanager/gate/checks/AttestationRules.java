package org.releasemanager.gate.checks;

import java.io.IOException;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.gate.evidence.PublicKeys;
import org.releasemanager.gate.evidence.Trust;
import org.releasemanager.gate.evidence.Trust.Artifact;
import org.releasemanager.product.Product.Gate;

/** Which attestations count for a gate, and why the others do not. */
final class AttestationRules {
    private final Trust trust;
    private final Map<String, PublicKey> valid = new LinkedHashMap<>();
    private final Map<String, PublicKey> expired = new LinkedHashMap<>();
    private final Patterns predicateTypes;
    private final Patterns builders;

    AttestationRules(Gate gate, Trust trust) throws IOException {
        this.trust = trust;
        predicateTypes = Patterns.of(gate.settings().getOrDefault("predicateTypes", "*"));
        builders = Patterns.of(gate.settings().getOrDefault("builders", "*"));
        for (Trust.Key key : trust.keys()) {
            if (key.expired() == null) {
                valid.put(key.name(), PublicKeys.read(key.name(), key.pem()));
            } else {
                expired.put(key.name() + ", which " + key.expired(), PublicKeys.read(key.name(), key.pem()));
            }
        }
    }

    /** Empty if somebody vouches for the envelope. */
    Optional<String> refusal(DsseEnvelope envelope) {
        if (!envelope.isSigned()) {
            return Optional.of("is not signed (no DSSE envelope)");
        }
        if (envelope.content().isEmpty()) {
            return Optional.of("holds a payload that is no Base64");
        }
        if (valid.values().stream().anyMatch(envelope::isSignedBy)) {
            return envelope.type().equals(Statement.PAYLOAD_TYPE)
                    ? Optional.empty()
                    : Optional.of("holds no in-toto statement but '" + XmlFile.shortened(envelope.type()) + "'");
        }
        return Optional.of(expired.entrySet().stream()
                .filter(key -> envelope.isSignedBy(key.getValue()))
                .findFirst()
                .map(key -> "is signed by the key " + key.getKey())
                .orElse("is signed by no known key, or was changed after it was signed"));
    }

    /** Empty if the statement says what the gate wants to hear. */
    Optional<String> refusal(Statement statement) {
        if (!statement.isStatement()) {
            return Optional.of("is no in-toto statement");
        }
        if (!isAboutTheRelease(statement)) {
            return Optional.of("speaks of something else: no subject has the digest of "
                    + (trust.artifacts() == null ? "the commit " + trust.commit() : "an artifact"));
        }
        if (!predicateTypes.match(statement.predicateType())) {
            return Optional.of(
                    "is of the type '" + XmlFile.shortened(statement.predicateType()) + "', which does not count here");
        }
        if (statement.isProvenance() && !builders.match(statement.builder())) {
            return Optional.of("was built by '" + XmlFile.shortened(statement.builder()) + "', which is not allowed");
        }
        return Optional.empty();
    }

    /** The artifacts that the statement covers. */
    List<String> covered(Statement statement) {
        return artifacts().stream()
                .filter(artifact -> statement.isAboutArtifact(artifact.sha256()))
                .map(Artifact::path)
                .toList();
    }

    List<Artifact> artifacts() {
        return trust.artifacts() == null ? new ArrayList<>() : trust.artifacts();
    }

    private boolean isAboutTheRelease(Statement statement) {
        return trust.artifacts() == null
                ? statement.isAboutCommit(trust.commit())
                : !covered(statement).isEmpty();
    }
}
