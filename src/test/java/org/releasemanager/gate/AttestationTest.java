package org.releasemanager.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.gate.Fixtures.RELEASE;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.minimum;
import static org.releasemanager.gate.Fixtures.release;
import static org.releasemanager.gate.Fixtures.with;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.gate.Replay.Outcome;
import org.releasemanager.gate.checks.Checks;
import org.releasemanager.product.Product.Gate;

/** The samples were signed by OpenSSL: the provenance with Ed25519, the test result with ECDSA on P-256. */
class AttestationTest {
    private static final Gate ATTESTED =
            with(Map.of("keys", "keys/ed25519.pem\nkeys/p256.pem"), gate("attested", "attestation", "att/*"));

    @TempDir
    Path home;

    @Test
    void attestationsOfKnownKeysAboutTheCommitPass() {
        var result = judged(minimum(2, ATTESTED), "all.jsonl");

        assertThat(result.reason()).isEqualTo("All thresholds are met.");
        assertThat(result.verdict()).isEqualTo(Verdict.PASS);
        assertThat(result.observed()).isEqualTo("valid attestations 2, attested results that did not pass 0");
    }

    @ParameterizedTest
    @CsvSource({
        "ed25519.pem, provenance.json, PASS",
        "p256.pem, provenance.json, FAIL",
        "p256-certificate.pem, all.jsonl, PASS",
        "expired-certificate.pem, by-expired.json, FAIL",
    })
    void onlyTheKeyThatSignedCounts(String key, String sample, Verdict expected) {
        assertThat(judged(set("keys", "keys/" + key), sample).verdict()).isEqualTo(expected);
    }

    @Test
    void expiredCertificateIsNamedWithItsEnd() {
        assertThat(judged(set("keys", "keys/expired-certificate.pem"), "by-expired.json")
                        .reason())
                .contains("att/by-expired.json is signed by the key keys/expired-certificate.pem, which ended at"
                        + " 2020-12-31T00:00:00Z.");
    }

    @Test
    void keyMayHaveAnEnd() {
        var story = story(set("keys", "keys/ed25519.pem until 2026-11-23"), "provenance.json");
        assertThat(result(story).verdict()).isEqualTo(Verdict.PASS);

        story.clock.pass(Duration.ofHours(14).minusSeconds(1));
        assertThat(result(story).verdict()).isEqualTo(Verdict.PASS);
        story.clock.pass(Duration.ofSeconds(1));
        assertThat(result(story).reason())
                .contains("is signed by the key keys/ed25519.pem, which ended at 2026-11-24T00:00:00Z");
    }

    @Test
    void keyMayStandInTheDefinition() {
        var pem = new String(Checks.sample("attestation/ed25519.pem"), StandardCharsets.UTF_8);

        assertThat(judged(set("keys", pem), "provenance.json").verdict()).isEqualTo(Verdict.PASS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "predicateTypes | https://slsa.dev/provenance/* | PASS",
                "predicateTypes | https://spdx.dev/* | FAIL",
                "builders | https://ci.example.org/* | PASS",
                "builders | https://other.example.org/builder | FAIL",
                "tests | unit | FAIL",
            })
    void provenanceHasToBeOfATypeAndByABuilder(String setting, String value, Verdict expected) {
        assertThat(judged(set(setting, value), "provenance.json").verdict()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"unit | PASS", "unit;smoke | PASS", "unit;load | FAIL"})
    void requiredTestsAreListedAsPassed(String tests, Verdict expected) {
        var result = judged(set("tests", tests.replace(';', '\n')), "all.jsonl");

        assertThat(result.verdict()).isEqualTo(expected);
        assertThat(result.reason().contains("Tests not attested as passed: load."))
                .isEqualTo(expected == Verdict.FAIL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"p384.pem", "rsa.pem", "nothing.pem", "provenance.json"})
    void keyThatCannotBeUsedIsAnError(String key) {
        var result = judged(set("keys", "keys/" + key), "provenance.json");

        assertThat(result.verdict()).isEqualTo(Verdict.ERROR);
        assertThat(result.reason()).contains("keys/" + key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | is missing",
                "../key.pem | must lie below the home folder",
                "/etc/key.pem | must lie below the home folder",
                "keys/a.pem until soon | 'soon' is no date",
                "keys/a.pem forever and ever | is no key",
            })
    void wrongKeysAreRefusedWhenTheProductIsDefined(String keys, String problem) {
        assertThat(judged(set("keys", keys), "provenance.json").reason())
                .contains("'keys': ")
                .contains(problem);
    }

    @Test
    void withoutFilesNothingIsKnown() {
        assertThat(judged(ATTESTED, null).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void keyInTheCommitIsNotTrusted() {
        var story = new Story(home, release(ATTESTED))
                .commits("att/a.json", Checks.sample("attestation/provenance.json"))
                .commits("keys/ed25519.pem", Checks.sample("attestation/ed25519.pem"))
                .has("keys/p256.pem", Checks.sample("attestation/p256.pem"));

        assertThat(result(story).reason()).contains("keys/ed25519.pem: is not in the home folder");
    }

    @Test
    void everyArtifactNeedsItsOwnAttestation() {
        var story = story(set("artifacts", "dist/*.jar"), "provenance.json").commits("dist/shop.jar", "a");

        assertThat(result(story).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result(story).reason())
                .contains("speaks of something else: no subject has the digest of an artifact")
                .contains("Without an attestation: dist/shop.jar.");
        assertThat(judged(set("artifacts", "none/*.jar"), "provenance.json").verdict())
                .isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void resultIsReplayedWithTheKeysOfThen() {
        var story = story(set("keys", "keys/ed25519.pem until 2026-11-23"), "provenance.json");
        result(story);

        story.clock.pass(Duration.ofDays(400));
        story.has("keys/ed25519.pem", Checks.sample("attestation/p256.pem"));

        assertThat(story.replays.newest(RELEASE, "attested").orElseThrow().outcome())
                .isEqualTo(Outcome.SAME);
        assertThat(story.gates.latest(RELEASE).results().get(0).evidence().files())
                .extracting(EvidenceFile::path)
                .containsExactly("/trust.json", "att/provenance.json");
    }

    private static Gate set(String setting, String value) {
        var settings = new HashMap<>(ATTESTED.settings());
        settings.put(setting, value);
        return with(settings, ATTESTED);
    }

    private GateResult judged(Gate gate, @Nullable String sample) {
        return result(story(gate, sample));
    }

    private static GateResult result(Story story) {
        return story.gates.evaluate(RELEASE).results().get(0);
    }

    private Story story(Gate gate, @Nullable String sample) {
        var story = new Story(home, release(gate));
        for (String key : new String[] {
            "ed25519.pem",
            "p256.pem",
            "p256-certificate.pem",
            "expired-certificate.pem",
            "p384.pem",
            "rsa.pem",
            "provenance.json"
        }) {
            story.has("keys/" + key, Checks.sample("attestation/" + key));
        }
        return sample == null ? story : story.commits("att/" + sample, Checks.sample("attestation/" + sample));
    }
}
