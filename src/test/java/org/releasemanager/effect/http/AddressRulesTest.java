package org.releasemanager.effect.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

class AddressRulesTest {
    private final AddressRules rules = new AddressRules(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "gopher://example.org/",
                "jar:http://example.org!/",
                "//example.org/",
                "example.org",
                "data:text/plain,x",
                "HTTPX://example.org/",
                "http://user@example.org/",
                "http://user:word@example.org/",
                "https://:word@example.org/",
                "http://127.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://0/",
                "http://0.0.0.0/",
                "http://2130706433/",
                "http://017700000001/",
                "http://0x7f000001/",
                "http://0x7f.1/",
                "http://0177.0.0.1/",
                "http://0x7f.0x0.0x0.0x1/",
                "http://127.0.0.1./",
                "http://127.000.000.001/",
                "http://00000000000000000000000000000000000000000000000127.0.0.1/",
                "http://3232235777/",
                "http://127.0.0.2:8080/",
                "http://127.255.255.254/",
                "https://127.0.0.1:443/",
                "http://[::1]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::ffff:a9fe:a9fe]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::a9fe:a9fe]/",
                "http://[2002:7f00:1::]/",
                "http://[fe80::1]/",
                "http://[fe80::1%25lo]/",
                "http://[fd00:ec2::254]/",
                "http://[fc00::1]/",
                "http://[ff02::1]/",
                "http://169.254.169.254/latest/meta-data/",
                "http://169.254.0.1/",
                "http://169.254.169.254:80/",
                "http://2852039166/",
                "http://0xa9fea9fe/",
                "http://0251.0376.0251.0376/",
                "http://100.100.100.200/",
                "http://100.64.0.1/",
                "http://192.0.0.192/",
                "http://168.63.129.16/",
                "http://224.0.0.1/",
                "http://239.255.255.250/",
                "http://255.255.255.255/",
                "http://240.0.0.1/",
                "http://localhost/",
                "http://LOCALHOST/",
                "http://localhost:6379/",
                "http://localhost./",
                "http://①②⑦.⓪.⓪.①/",
                "http://ⓔxample.org/",
                "http://127。0。0。1/",
                "http://exämple.org/",
                "http:///path",
                "http://:80/",
                "http://?x",
                "http://exa mple.org/",
                "http://under_score.example.org/"
            })
    void isRefused(String url) {
        assertThatThrownBy(() -> ask(rules, url)).isInstanceOf(CallFailure.AddressRefused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://192.0.2.10/", "https://198.51.100.7:8443/x?y=z", "http://10.1.2.3/", "http://192.168.1.1:8080/",
                "http://172.16.0.1/", "http://8.8.8.8/", "http://[2001:db8::1]/", "HTTPS://203.0.113.9/",
                "http://126.255.255.255/", "http://128.0.0.1/", "http://100.63.255.255/", "http://223.255.255.254/"
            })
    void isAsked(String url) {
        assertThatCode(() -> ask(rules, url)).doesNotThrowAnyException();
    }

    @Test
    void whatAnAdministratorAllowsIsAsked() {
        var here = new AddressRules(List.of("127.0.0.0/8,::1", "169.254.10.0/24"));

        assertThatCode(() -> ask(here, "http://127.0.0.1:9001/health")).doesNotThrowAnyException();
        assertThatCode(() -> ask(here, "http://169.254.10.7/")).doesNotThrowAnyException();
        assertThatThrownBy(() -> ask(here, "http://169.254.169.254/")).isInstanceOf(CallFailure.AddressRefused.class);
        assertThatThrownBy(() -> ask(here, "http://2130706433/"))
                .as("hidden is refused, though it is allowed")
                .isInstanceOf(CallFailure.AddressRefused.class);
    }

    @Test
    void oneBadAddressAmongManyIsEnough() {
        var rebinding = new AddressRules(List.of(), host ->
                new InetAddress[] {InetAddress.getByName("192.0.2.1"), InetAddress.getByName("127.0.0.1")});

        assertThatThrownBy(() -> rebinding.resolve("rebinding.example.org"))
                .isInstanceOf(CallFailure.AddressRefused.class)
                .hasMessageContaining("rebinding.example.org")
                .hasMessageContaining("127.0.0.1");
    }

    /** The connection goes to what was looked at: there is no second look-up that could answer otherwise. */
    @Test
    void nameThatChangesItsMindIsLookedUpOnce() throws Exception {
        var lookUps = new AtomicInteger();
        try (var server = new FaultyServer(FaultyServer.json("{}"))) {
            var flipping = new AddressRules(List.of("127.0.0.0/8"), host -> {
                lookUps.incrementAndGet();
                return new InetAddress[] {InetAddress.getByName("127.0.0.1")};
            });
            var exchange = new Exchange(
                    HttpConfiguration.client(TestProbes.quick(0), flipping), HttpConfiguration.deadlines(), flipping);

            var answer = exchange.make(
                    new Question(
                            HttpMethod.GET,
                            URI.create("http://flipping.example.org:"
                                    + server.url().getPort() + "/"),
                            new HttpHeaders(),
                            new byte[0]),
                    Duration.ofSeconds(2),
                    1000);

            assertThat(answer.status()).isEqualTo(200);
            assertThat(lookUps).hasValue(1);
        }
    }

    @Test
    void networksAreReadStrictly() {
        assertThatThrownBy(() -> Network.of("10.0.0.0/33")).hasMessageContaining("10.0.0.0/33");
        assertThatThrownBy(() -> Network.of("example.org")).hasMessageContaining("example.org");
        assertThatThrownBy(() -> Network.of("10.0.0.0/x")).hasMessageContaining("10.0.0.0/x");
    }

    /** As a call does it: the URL first, then every address of its host. */
    private static void ask(AddressRules rules, String url) throws UnknownHostException {
        URI parsed;
        try {
            parsed = URI.create(url);
        } catch (IllegalArgumentException noUrl) {
            throw new CallFailure.AddressRefused("No URL");
        }
        rules.check(parsed);
        rules.resolve(parsed.getHost().replaceAll("[\\[\\]]", ""));
    }
}
