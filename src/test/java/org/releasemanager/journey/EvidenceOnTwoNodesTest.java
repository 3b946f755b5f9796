package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.evidence.verify.Verification;
import org.releasemanager.integration.local.LocalServices;

/** Evidence on two nodes that share a PostgreSQL: nobody writes the record twice, and nobody writes over it. */
class EvidenceOnTwoNodesTest {
    private static final int CALLERS = 16;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    @Test
    void theRecordDoesNotForkAndBothNodesGiveTheSamePack() throws Exception {
        var shop = new Shop("twofold", folder).withFirstVersion();
        try (var nodes = TwoNodes.start(folder, Map.of())) {
            shop.define(new Api(nodes.port(0)));
            var started = TwoNodes.together(6, caller -> new Api(nodes.port(caller))
                    .post("manager", "/api/releases", Map.of("product", "twofold", "version", "1.0." + caller)));
            assertThat(started)
                    .extracting(Api.Answer::status)
                    .as("the first that use the models")
                    .containsOnly(201);
            String id = "twofold-1.0.0";

            var answers = TwoNodes.together(CALLERS, caller -> holdOrResume(new Api(nodes.port(caller)), id, caller));

            assertThat(answers).contains(200);
            new Api(nodes.port(0)).post("manager", "/api/releases/" + id + "/resume", Map.of("reason", "go on"));
            assertThat(numbers(new Api(nodes.port(1)), id))
                    .doesNotHaveDuplicates()
                    .isSorted();
            new Crew(new Api(nodes.port(1))).workUntilEnded(id);
            var one = pack(new Api(nodes.port(0)), id, "one.zip");
            var other = pack(new Api(nodes.port(1)), id, "other.zip");
            assertThat(Verification.of(one, null, null).problems()).isEmpty();
            assertThat(other).hasSameBinaryContentAs(one);
            assertThat(new Api(nodes.port(0))
                            .get("manager", "/api/releases/" + id + "/decisions")
                            .json()
                            .path("total")
                            .asInt())
                    .isGreaterThan(3);
        } finally {
            LocalServices.stopAllBelow(folder);
        }
    }

    private static int holdOrResume(Api api, String id, int caller) {
        String verb = caller % 4 < 2 ? "hold" : "resume";
        return api.post("manager", "/api/releases/" + id + "/" + verb, Map.of("reason", "caller " + caller))
                .status();
    }

    private static List<Integer> numbers(Api api, String id) {
        var numbers = new java.util.ArrayList<Integer>();
        for (JsonNode event :
                api.get("manager", "/api/releases/" + id + "/timeline").json()) {
            numbers.add(event.path("number").asInt());
        }
        assertThat(new HashSet<>(numbers)).contains(1, numbers.size());
        return numbers;
    }

    private Path pack(Api api, String id, String name) {
        return api.download("stakeholder", "/api/releases/" + id + "/evidence", folder.resolve(name));
    }
}
