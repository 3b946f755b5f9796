package org.releasemanager.gate.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.gate.Fixtures.COMMIT;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.with;
import static org.releasemanager.gate.checks.SignedStatements.PROVENANCE;
import static org.releasemanager.gate.checks.SignedStatements.TESTS;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.gate.Criterion;
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.spi.Finding;
import org.releasemanager.product.Product.Gate;

/** Statements that are signed here, and then changed in every way. */
class AttestationCheckTest {
    private static final Gate ATTESTED = with(Map.of("keys", "keys/ci.pem"), gate("attested", "attestation", "*"));

    @ParameterizedTest
    @EnumSource(SignedStatements.Kind.class)
    void signedStatementCounts(SignedStatements.Kind kind) {
        var signer = SignedStatements.with(kind);

        assertThat(verdict(signer, signer.sign(PROVENANCE))).isEqualTo(Verdict.PASS);
    }

    @RepeatedTest(40)
    void anyChangedByteOfThePayloadOrTheSignatureIsNoticed(RepetitionInfo info) {
        var random = new Random(info.getCurrentRepetition());
        var signer = SignedStatements.with(SignedStatements.Kind.values()[info.getCurrentRepetition() % 2]);
        var payload = signer.payload(PROVENANCE);
        var signature = signer.signature(payload);
        var victim = random.nextBoolean() ? payload : signature;

        victim[random.nextInt(victim.length)] ^= (byte) (1 << random.nextInt(8));

        var finding = finding(signer, signer.envelope(Statement.PAYLOAD_TYPE, payload, signature));
        assertThat(Criterion.verdictOf(finding.criteria())).isEqualTo(Verdict.FAIL);
        assertThat(finding.remarks()).asString().contains("signed by no known key, or was changed");
    }

    @Test
    void typeOfThePayloadIsSignedToo() {
        var signer = SignedStatements.with(SignedStatements.Kind.ED25519);
        var payload = signer.payload(PROVENANCE);

        var finding = finding(signer, signer.envelope("text/plain", payload, signer.signature(payload)));

        assertThat(finding.remarks()).asString().contains("signed by no known key");
    }

    @Test
    void signatureByAStrangerDoesNotCount() {
        var known = SignedStatements.with(SignedStatements.Kind.ED25519);
        var stranger = SignedStatements.with(SignedStatements.Kind.ED25519);

        assertThat(verdict(known, stranger.sign(PROVENANCE))).isEqualTo(Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"_type\": \"https://in-toto.io/Statement/v1\", \"predicateType\": \"x\"}",
                "{\"payloadType\": \"application/vnd.in-toto+json\", \"payload\": \"e30=\", \"signatures\": []}",
                "{\"payloadType\": \"application/vnd.in-toto+json\", \"payload\": \"e30=\"}"
            })
    void whatIsNotSignedDoesNotCount(String text) {
        var finding = finding(SignedStatements.with(SignedStatements.Kind.ED25519), text);

        assertThat(Criterion.verdictOf(finding.criteria())).isEqualTo(Verdict.FAIL);
        assertThat(finding.remarks()).asString().contains("is not signed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gitCommit | 0000000000000000000000000000000000000000 | FAIL",
                "sha256 | 1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d | FAIL",
                "sha1 | 1a2b3c4d5e6f708192a3b4c5d6e7f8091a2b3c4d | PASS",
                "gitCommit | 1A2B3C4D5E6F708192A3B4C5D6E7F8091A2B3C4D | PASS",
                "gitCommit | 1a2b3c4d | FAIL"
            })
    void subjectIsTheReleasedCommit(String algorithm, String digest, Verdict expected) {
        var signer = SignedStatements.with(SignedStatements.Kind.P256);
        var statement = PROVENANCE.replace("gitCommit", algorithm).replace(COMMIT, digest);

        assertThat(verdict(signer, signer.sign(statement))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"PASSED, PASS", "WARNED, FAIL", "FAILED, FAIL", "passed, FAIL"})
    void testResultHasToHavePassed(String result, Verdict expected) {
        var signer = SignedStatements.with(SignedStatements.Kind.P256);
        var statement = TESTS.replace("PASSED", result);

        assertThat(verdict(signer, signer.sign(statement))).isEqualTo(expected);
        assertThat(verdict(signer, signer.sign(PROVENANCE) + signer.sign(statement)))
                .as("beside one that passed")
                .isEqualTo(expected);
    }

    @Test
    void fieldsOfTheFutureAreIgnored() {
        var signer = SignedStatements.with(SignedStatements.Kind.ED25519);
        var statement = PROVENANCE.replace(
                "\"predicate\":", "\"new\": {\"deep\": [1, {\"result\": \"FAILED\"}]}, \"predicate\":");

        assertThat(verdict(signer, signer.sign(statement).replaceFirst("\\{", "{\"later\": [{}], ")))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void theOldShapeOfAProvenanceNamesItsBuilderToo() {
        var signer = SignedStatements.with(SignedStatements.Kind.ED25519);
        var statement =
                PROVENANCE.replace("provenance/v1", "provenance/v0.2").replaceFirst("\"runDetails\": \\{(.*)}}", "$1}");
        var gate = with(Map.of("keys", "k", "builders", "https://ci.example.org/builder"), ATTESTED);

        assertThat(statement).doesNotContain("runDetails");
        assertThat(Criterion.verdictOf(
                        finding(gate, signer, signer.sign(statement)).criteria()))
                .isEqualTo(Verdict.PASS);
    }

    @Test
    void moreThatDoesNotCountChangesNothing() {
        var signer = SignedStatements.with(SignedStatements.Kind.ED25519);
        var stranger = SignedStatements.with(SignedStatements.Kind.ED25519);

        assertThat(verdict(signer, signer.sign(PROVENANCE) + stranger.sign(TESTS.replace("PASSED", "FAILED"))))
                .isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "no JSON", "{\"payload\": 7}", "{\"payload\": \"a\", \"payload\": \"b\"}", "{"})
    void brokenFilesAreNoPass(String text) {
        var signer = SignedStatements.with(SignedStatements.Kind.ED25519);

        if (text.isEmpty()) {
            assertThat(verdict(signer, text)).isEqualTo(Verdict.FAIL);
        } else {
            assertThatThrownBy(() -> finding(signer, text)).hasMessageContaining("report");
        }
    }

    @Test
    void deepPayloadIsBounded() {
        var signer = SignedStatements.with(SignedStatements.Kind.ED25519);

        assertThatThrownBy(() -> finding(signer, signer.sign("{\"x\":".repeat(5_000))))
                .hasMessageContaining("report (payload)");
    }

    private static Verdict verdict(SignedStatements signer, String text) {
        return Criterion.verdictOf(finding(signer, text).criteria());
    }

    private static Finding finding(SignedStatements signer, String text) {
        return finding(ATTESTED, signer, text);
    }

    private static Finding finding(Gate gate, SignedStatements signer, String text) {
        var files = new LinkedHashMap<String, byte[]>();
        files.put("report", text.getBytes(StandardCharsets.UTF_8));
        files.put("/trust.json", signer.trust().getBytes(StandardCharsets.UTF_8));
        return Checks.finding(gate, Checks.files(files));
    }
}
