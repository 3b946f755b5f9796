package org.releasemanager.integration.standardwebhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.inbox.spi.Verification;
import org.releasemanager.inbox.spi.Verification.Forged;
import org.releasemanager.inbox.spi.Verification.Genuine;
import org.releasemanager.inbox.spi.Verification.Malformed;
import org.releasemanager.inbox.spi.WebhookRequest;

/** The first constants are the example that the specification and its reference libraries publish. */
class StandardWebhooksDialectTest {
    private static final String KEY = "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final String ID = "msg_p5jXN8AQM9LWM0D4loKWxJek";
    private static final String TIME = "1614265330";
    private static final String BODY = "{\"test\": 2432232314}";
    private static final String SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=";

    private static final String OTHER_KEY =
            Base64.getEncoder().encodeToString("another key of 32 bytes, no less".getBytes(StandardCharsets.UTF_8));
    private static final String EVENT = "{\"type\": \"release.requested\", \"data\": {\"product\": \"shop\"}}";

    @Test
    void publishedSignatureFits() {
        var signatures = signatures(KEY);

        assertThat(signatures.fit(SIGNATURE, ID, TIME, bytes(BODY))).isTrue();
        assertThat(signatures.fit(
                        "v1,bm9ldHU= v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg== "
                                + SIGNATURE,
                        ID,
                        TIME,
                        bytes(BODY)))
                .isTrue();
        assertThat(signatures(OTHER_KEY, KEY).fit(SIGNATURE, ID, TIME, bytes(BODY)))
                .isTrue();
        assertThat(signatures(OTHER_KEY).fit(SIGNATURE, ID, TIME, bytes(BODY))).isFalse();
        assertThat(signatures().fit(SIGNATURE, ID, TIME, bytes(BODY))).isFalse();
    }

    @Test
    void publishedExampleIsGenuineButNamesNoEvent() {
        assertThat(verify(KEY, published(), BODY)).isInstanceOf(Malformed.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "webhook-id | msg_p5jXN8AQM9LWM0D4loKWxJeK",
                "webhook-id | -",
                "webhook-id | msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330",
                "webhook-timestamp | 1614265331",
                "webhook-timestamp | 01614265330",
                "webhook-timestamp | -1614265330",
                "webhook-timestamp | 1614265330.0",
                "webhook-timestamp | 99999999999999999999",
                "webhook-timestamp | soon",
                "webhook-timestamp | -",
                "webhook-signature | v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ2OE=",
                "webhook-signature | g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "webhook-signature | v2,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "webhook-signature | v1a,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
                "webhook-signature | v1,83484cf52b04f8e4cf2531adfed9882ad4b2665137b852442d594d20e2c9d4e1",
                "webhook-signature | v1,",
                "webhook-signature | 'v1, g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE='",
                "webhook-signature | v1,%%%",
                "webhook-signature | -",
            })
    void tamperedHeadersAreForged(String header, String value) {
        var headers = published();
        headers.put(header, value == null ? List.of() : List.of(value));

        assertThat(verify(KEY, headers, BODY)).isInstanceOf(Forged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"test\": 2432232315}",
                "{\"test\":2432232314}",
                "{\"test\": 2432232314}\n",
                "\uFEFF{\"test\": 2432232314}",
                ""
            })
    void tamperedBodyIsForged(String body) {
        assertThat(verify(KEY, published(), body)).isInstanceOf(Forged.class);
    }

    @Test
    void headerThatIsThereTwiceIsForged() {
        var headers = published();
        headers.put("webhook-id", List.of(ID, "another"));

        assertThat(verify(KEY, headers, BODY)).isInstanceOf(Forged.class);
    }

    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "0, true", "300, true", "301, false", "86400, false"})
    void fiveMinutesOffIsTheMost(long seconds, boolean genuine) {
        var now = Instant.ofEpochSecond(Long.parseLong(TIME) + seconds);

        var verification = dialect(now, KEY).verify(request(signed(KEY, EVENT), EVENT));

        assertThat(verification).isInstanceOf(genuine ? Genuine.class : Forged.class);
    }

    @Test
    void typeOfTheBodyIsTheEvent() {
        assertThat(verify(KEY, signed(KEY, EVENT), EVENT)).isEqualTo(new Genuine(ID, "release.requested", null));
    }

    @Test
    void bothSecretsCountWhileOneIsReplaced() {
        var both = dialect(Instant.ofEpochSecond(Long.parseLong(TIME)), KEY, OTHER_KEY);

        assertThat(both.verify(request(signed(KEY, EVENT), EVENT))).isInstanceOf(Genuine.class);
        assertThat(both.verify(request(signed(OTHER_KEY, EVENT), EVENT))).isInstanceOf(Genuine.class);
        assertThat(verify(KEY, signed(OTHER_KEY, EVENT), EVENT)).isInstanceOf(Forged.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{",
                "{\"type\": 1}",
                "{\"type\": \"a\"} {}",
                "null",
                "{\"data\": {\"type\": \"a\"}}"
            })
    void signedBodyWithoutAnEventIsMalformed(String body) {
        assertThat(verify(KEY, signed(KEY, body), body)).isInstanceOf(Malformed.class);
    }

    @Test
    void deepBodyIsMalformed() {
        String deep = "{\"type\": \"a\", \"data\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(verify(KEY, signed(KEY, deep), deep)).isInstanceOf(Malformed.class);
    }

    private static Verification verify(String key, Map<String, List<String>> headers, String body) {
        return dialect(Instant.ofEpochSecond(Long.parseLong(TIME)), key).verify(request(headers, body));
    }

    private static StandardWebhooksDialect dialect(Instant now, String... keys) {
        return new StandardWebhooksDialect(signatures(keys), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static Signatures signatures(String... keys) {
        return new Signatures(
                Arrays.stream(keys).map(Base64.getDecoder()::decode).toList());
    }

    private static WebhookRequest request(Map<String, List<String>> headers, String body) {
        return new WebhookRequest(headers, bytes(body));
    }

    private static Map<String, List<String>> published() {
        return headers(SIGNATURE);
    }

    private static Map<String, List<String>> signed(String key, String body) {
        return headers(TestSignature.of("whsec_" + key, ID, TIME, body));
    }

    private static Map<String, List<String>> headers(String signature) {
        return new HashMap<>(Map.of(
                "Webhook-Id",
                List.of(ID),
                "webhook-timestamp",
                List.of(TIME),
                "WEBHOOK-SIGNATURE",
                List.of(signature))) {
            private static final long serialVersionUID = 1L;

            /** Replaces a header, its name in any case. */
            @Override
            public List<String> put(String name, List<String> values) {
                keySet().removeIf(name::equalsIgnoreCase);
                return super.put(name, values);
            }
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
