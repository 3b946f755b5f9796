package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An in-toto statement: who is meant, and what is said of them. Fields that it does not know are ignored, as the
 * specification demands.
 *
 * @see <a href="https://github.com/in-toto/attestation/tree/main/spec/v1">in-toto attestations</a>
 */
final class Statement {
    static final String PAYLOAD_TYPE = "application/vnd.in-toto+json";

    private static final String TYPE = "https://in-toto.io/Statement/v";
    private static final String TEST_RESULT = "https://in-toto.io/attestation/test-result/";
    private static final String PROVENANCE = "https://slsa.dev/provenance/";
    /** Names of the digest of a git commit. */
    private static final Set<String> COMMIT = Set.of("gitcommit", "sha1");

    private Optional<String> type = Optional.empty();
    private Optional<String> predicateType = Optional.empty();
    private Optional<String> builder = Optional.empty();
    private Optional<String> result = Optional.empty();
    private final Map<String, Set<String>> digests = new HashMap<>();
    private final Set<String> passedTests = new HashSet<>();

    static Statement read(JsonFile json) throws IOException {
        var statement = new Statement();
        json.object(name -> {
            switch (name) {
                case "_type" -> statement.type = json.text();
                case "predicateType" -> statement.predicateType = json.text();
                case "subject" -> json.array(() -> statement.subject(json));
                case "predicate" -> statement.predicate(json);
                default -> json.skip();
            }
        });
        return statement;
    }

    private void subject(JsonFile json) throws IOException {
        json.object(name -> {
            if (name.equals("digest")) {
                json.object(algorithm -> {
                    var digest = json.textIfAny();
                    digest.ifPresent(
                            hex -> digests.computeIfAbsent(algorithm.toLowerCase(Locale.ROOT), key -> new HashSet<>())
                                    .add(hex.toLowerCase(Locale.ROOT)));
                });
            } else {
                json.skip();
            }
        });
    }

    private void predicate(JsonFile json) throws IOException {
        json.objectIfAny(name -> {
            switch (name) {
                case "result" -> result = json.textIfAny();
                case "passedTests" -> json.arrayIfAny(() -> json.textIfAny().ifPresent(passedTests::add));
                case "builder" -> builder(json);
                case "runDetails" ->
                    json.objectIfAny(detail -> {
                        if (detail.equals("builder")) {
                            builder(json);
                        } else {
                            json.skip();
                        }
                    });
                default -> json.skip();
            }
        });
    }

    private void builder(JsonFile json) throws IOException {
        json.objectIfAny(name -> {
            if (name.equals("id")) {
                builder = json.textIfAny();
            } else {
                json.skip();
            }
        });
    }

    boolean isStatement() {
        return type.filter(word -> word.startsWith(TYPE)).isPresent();
    }

    boolean isAboutCommit(String commit) {
        return COMMIT.stream()
                .anyMatch(name -> digests.getOrDefault(name, Set.of()).contains(commit));
    }

    boolean isAboutArtifact(String sha256) {
        return digests.getOrDefault("sha256", Set.of()).contains(sha256);
    }

    String predicateType() {
        return predicateType.orElse("");
    }

    boolean isProvenance() {
        return predicateType().startsWith(PROVENANCE);
    }

    boolean isTestResult() {
        return predicateType().startsWith(TEST_RESULT);
    }

    /** Empty where the provenance names none. */
    String builder() {
        return builder.orElse("");
    }

    /** {@code PASSED}, {@code WARNED} or {@code FAILED} in a test result. */
    String result() {
        return result.orElse("missing");
    }

    Set<String> passedTests() {
        return passedTests;
    }
}
