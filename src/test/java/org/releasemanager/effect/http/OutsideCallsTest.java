package org.releasemanager.effect.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.releasemanager.effect.http.FaultyServer.drips;
import static org.releasemanager.effect.http.FaultyServer.hangsUp;
import static org.releasemanager.effect.http.FaultyServer.json;
import static org.releasemanager.effect.http.FaultyServer.raw;
import static org.releasemanager.effect.http.FaultyServer.status;
import static org.releasemanager.effect.http.FaultyServer.text;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

/** Calls to a system on a bad day: each has an end, and says whether it may be made again. */
class OutsideCallsTest {
    private static final String SECRET = "Bearer s3cr3t";

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void answerIsRead() throws Exception {
        try (var server = new FaultyServer(json("{\"build\": 7}"))) {
            assertThat(get(server)).isEqualTo("{\"build\": 7}");
        }
    }

    @Test
    void whatMayBeRepeatedIsRepeatedOnce() throws Exception {
        try (var server = new FaultyServer(hangsUp(), json("{}"))) {
            assertThat(get(server)).isEqualTo("{}");
            assertThat(server.asked()).isEqualTo(2);
        }
        try (var server = new FaultyServer(hangsUp(), hangsUp(), json("{}"))) {
            assertThatThrownBy(() -> get(server)).isInstanceOf(CallFailure.AnswerLost.class);
            assertThat(server.asked()).isEqualTo(2);
        }
    }

    @Test
    void postIsNotRepeatedByItself() throws Exception {
        try (var server = new FaultyServer(hangsUp(), json("{}"))) {
            assertThatThrownBy(() -> post(server, null)).isInstanceOf(CallFailure.AnswerLost.class);
            assertThat(server.asked()).isEqualTo(1);
        }
    }

    @Test
    void postWithAKeyMayBeRepeated() throws Exception {
        try (var server = new FaultyServer(hangsUp(), json("{}"))) {
            assertThat(post(server, "release:1")).isEqualTo("{}");
            assertThat(server.asked()).isEqualTo(2);
        }
    }

    /** F27: nobody knows whether the other side had read it before it hung up. */
    @Test
    void postOnAConnectionThatTheOtherSideHasClosedIsAnAnswerLostAndNeverAFailure() throws Exception {
        try (var server = new FaultyServer(json("{}"))) {
            RestClient client = client(server, 1);
            client.get().uri("/").retrieve().body(String.class);
            server.hangUp();

            Throwable failure = catchThrowable(
                    () -> client.post().uri("/").body("{}").retrieve().body(String.class));

            assertThat(failure == null || failure instanceof CallFailure.AnswerLost)
                    .as("%s", failure)
                    .isTrue();
            assertThat(server.asked()).isEqualTo(failure == null ? 2 : 1);
        }
    }

    @Test
    void nobodyThereWasNotReached() {
        assertThatThrownBy(() -> client(URI.create("http://127.0.0.1:1"), 1)
                        .post()
                        .uri("/")
                        .body("{}")
                        .retrieve()
                        .body(String.class))
                .isInstanceOf(CallFailure.NotReached.class);
    }

    @Test
    void callHasAnEndHoweverItDrips() throws Exception {
        try (var server = new FaultyServer(drips())) {
            long started = System.nanoTime();

            assertThatThrownBy(() -> post(server, null))
                    .isInstanceOf(CallFailure.AnswerLost.class)
                    .hasMessageContaining("within 2 s");

            assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(20));
        }
    }

    @Test
    void hugeAnswerIsUnusableAlsoWhenItComesSmall() throws Exception {
        try (var server = new FaultyServer(text(200, "x".repeat(100_000), "Content-Type: application/json"))) {
            assertThatThrownBy(() -> get(server))
                    .isInstanceOf(CallFailure.UnusableAnswer.class)
                    .hasMessageContaining("bytes");
        }
        try (var server = new FaultyServer(raw(bomb()))) {
            assertThatThrownBy(() -> get(server)).isInstanceOf(CallFailure.UnusableAnswer.class);
        }
    }

    @Test
    void pageInsteadOfDataIsUnusable() throws Exception {
        try (var server = new FaultyServer(text(200, "<html>Please log in</html>", "Content-Type: text/html"))) {
            assertThatThrownBy(() -> get(server))
                    .isInstanceOf(CallFailure.UnusableAnswer.class)
                    .hasMessageContaining("text/html");
        }
    }

    @Test
    void garbageIsAnAnswerLost() throws Exception {
        try (var server = new FaultyServer(raw("what?\r\n\r\n".getBytes(StandardCharsets.US_ASCII)))) {
            assertThatThrownBy(() -> post(server, null)).isInstanceOf(CallFailure.AnswerLost.class);
        }
    }

    @Test
    void noWayToAnotherPlaceIsFollowed() throws Exception {
        try (var other = new FaultyServer(json("{}"));
                var server = new FaultyServer(status(302, "Location: " + other.url()))) {
            assertThatThrownBy(() -> get(server)).isInstanceOf(CallFailure.UnusableAnswer.class);
            assertThat(other.asked()).isZero();
            assertThat(server.asked()).isEqualTo(1);
        }
    }

    @Test
    void shortPeaceIsKeptWithinTheCallAndALongOneIsTold() throws Exception {
        try (var server = new FaultyServer(status(429, "Retry-After: 1"), json("{}"))) {
            long started = System.nanoTime();
            assertThat(get(server)).isEqualTo("{}");
            assertThat(System.nanoTime() - started).isGreaterThan(TimeUnit.MILLISECONDS.toNanos(700));
        }
        try (var server = new FaultyServer(status(503, "Retry-After: 60"), json("{}"))) {
            Instant before = Instant.now();
            var busy = catchThrowableOfType(CallFailure.Busy.class, () -> get(server));
            assertThat(busy.notBefore()).isAfter(before.plusSeconds(58)).isBefore(before.plusSeconds(90));
            assertThat(server.asked()).isEqualTo(1);
        }
    }

    /** F30: however often somebody asks. */
    @Test
    void hostThatFailsIsLeftInPeaceAndTriedAgainByOne() throws Exception {
        try (var server = new FaultyServer(
                status(429), status(429), status(429), status(429), status(429), status(429), json("{}"))) {
            RestClient client = client(server, 0);
            for (int i = 0; i < 50; i++) {
                assertThatThrownBy(() -> ask(client)).isInstanceOf(CallFailure.Busy.class);
            }
            assertThat(server.asked()).as("of 50 calls").isEqualTo(5);
            assertThat(meters.get("outside.host.open").gauge().value()).isEqualTo(1);

            Thread.sleep(2_200);
            assertThatThrownBy(() -> ask(client)).as("the sixth").isInstanceOf(CallFailure.Busy.class);
            assertThatThrownBy(() -> ask(client)).as("left in peace again").isInstanceOf(CallFailure.Busy.class);
            assertThat(server.asked()).isEqualTo(6);
            Thread.sleep(2_200);
            assertThat(ask(client)).isEqualTo("{}");
            assertThat(meters.get("outside.host.open").gauge().value()).isZero();
        }
    }

    /** F31. */
    @Test
    void expiredCredentialIsSaidOnceAndNeverTriedAgain() throws Exception {
        try (var server = new FaultyServer(status(401))) {
            assertThatThrownBy(() -> get(server))
                    .isInstanceOf(CallFailure.NotPermitted.class)
                    .hasMessageContaining("Jira")
                    .hasMessageNotContaining("s3cr3t");
            assertThat(server.asked()).isEqualTo(1);
        }
    }

    @Test
    void otherRefusalsAreAnswers() throws Exception {
        try (var server = new FaultyServer(status(404))) {
            assertThatThrownBy(() -> get(server)).isInstanceOf(HttpClientErrorException.NotFound.class);
        }
    }

    @Test
    void secretsAreInNoMessage() throws Exception {
        try (var server = new FaultyServer(hangsUp())) {
            var failure = catchThrowable(() -> get(server));
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                assertThat(cause.toString()).doesNotContain("s3cr3t");
            }
        }
        var headers = new HttpHeaders();
        headers.set("Authorization", SECRET);
        assertThat(new Question(HttpMethod.GET, URI.create("http://x/"), headers, new byte[0]))
                .asString()
                .isEqualTo("GET x");
    }

    private String get(FaultyServer server) {
        return ask(client(server, 1));
    }

    private static String ask(RestClient client) {
        return client.get()
                .uri("/")
                .header("Authorization", SECRET)
                .accept(MediaType.APPLICATION_JSON)
                .retrieve()
                .body(String.class);
    }

    private String post(FaultyServer server, @Nullable String key) {
        var request = client(server, 1).post().uri("/").contentType(MediaType.APPLICATION_JSON);
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body("{\"a\": 1}").retrieve().body(String.class);
    }

    private RestClient client(FaultyServer server, int retries) {
        return client(server.url(), retries);
    }

    private RestClient client(URI base, int retries) {
        var properties = TestProbes.quick(retries);
        var calls = new OutsideCalls(
                TestProbes.exchange(properties), new Breakers(properties, () -> meters), properties, Clock.systemUTC());
        return new OutsideClients(calls).of("Jira", base);
    }

    private static Throwable catchThrowable(Runnable call) {
        return Assertions.catchThrowable(call::run);
    }

    /** Ten megabytes of nothing in ten kilobytes. */
    private static byte[] bomb() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[10_000_000]);
        }
        var all = new ByteArrayOutputStream();
        all.write(("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Encoding: gzip\r\nContent-Length: "
                        + packed.size() + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        packed.writeTo(all);
        return all.toByteArray();
    }
}
