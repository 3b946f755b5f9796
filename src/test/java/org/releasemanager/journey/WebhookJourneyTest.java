package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.releasemanager.integration.standardwebhooks.TestSignature;

/** A system that knows the secret asks for a release; others, and those with no role for it, get nothing. */
class WebhookJourneyTest extends WholeApplicationTest {
    private static final String OTHER_SECRET = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    @Test
    void signedRequestThatComesTwiceStartsOneRelease() throws Exception {
        define(shop("webhooks").withFirstVersion());
        String body =
                "{\"type\": \"release.requested\", \"data\": {\"product\": \"webhooks\", \"version\": \"1.0.0\"}}";

        var first = send(WEBHOOK_SECRET, "msg_1", body);
        var second = send(WEBHOOK_SECRET, "msg_1", body);
        var delivery = first.headers().firstValue("Location").orElseThrow();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> api.get("manager", delivery).json().path("state").asText(), "DONE"::equals);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(202);
        assertThat(second.statusCode()).as(second.body()).isEqualTo(200);
        var releases = api.get("manager", "/api/releases?product=webhooks").json();
        assertThat(releases.path("total").asInt()).isEqualTo(1);
        assertThat(releases.path("items").path(0).path("id").asText()).isEqualTo("webhooks-1.0.0");
        assertThat(releases.path("items").path(0).path("requester").asText()).isEqualTo("webhook:standard-webhooks");
        assertThat(api.get("manager", delivery).json().path("release").asText()).isEqualTo("webhooks-1.0.0");
        assertThat(api.get("admin", "/api/inbox?state=DONE")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(api.post("admin", delivery + "/replay", Map.of()).status()).isEqualTo(200);
        await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> api.get("manager", delivery).json().path("detail").asText(),
                        detail -> detail.contains("had been"));
        assertThat(api.get("manager", "/api/releases?product=webhooks")
                        .json()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
    }

    @Test
    void onlyTheSecretOpensThisDoorAndNoOther() throws Exception {
        String body = "{\"type\": \"release.requested\", \"data\": {\"product\": \"none\"}}";

        var forged = send(OTHER_SECRET, "msg_2", body);
        var large = send(WEBHOOK_SECRET, "msg_3", "x".repeat(256 * 1024 + 1));

        assertThat(forged.statusCode()).isEqualTo(401);
        assertThat(forged.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(api.send("", "POST", "/api/webhooks/none", "application/json", "{}")
                        .status())
                .isEqualTo(404);
        assertThat(api.get("", "/api/inbox").status()).isEqualTo(401);
        assertThat(api.get("", "/api/webhooks/standard-webhooks").status()).isEqualTo(401);
        assertThat(api.get("developer", "/api/inbox").status()).isEqualTo(403);
        assertThat(api.get("stakeholder", "/api/inbox/1").status()).isEqualTo(403);
        assertThat(api.send("operator", "POST", "/api/inbox/1/replay", "application/json", "{}")
                        .status())
                .isEqualTo(403);
        assertThat(api.get("manager", "/api/inbox?size=501").status()).isEqualTo(400);
        assertThat(api.get("manager", "/api/inbox?state=NONE").status()).isEqualTo(400);
    }

    private HttpResponse<String> send(String secret, String id, String body) throws IOException, InterruptedException {
        String now = String.valueOf(Instant.now().getEpochSecond());
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create("http://127.0.0.1:" + port + "/api/webhooks/standard-webhooks"))
                                .header("Content-Type", "application/json")
                                .header("webhook-id", id)
                                .header("webhook-timestamp", now)
                                .header("webhook-signature", TestSignature.of(secret, id, now, body))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
