package org.releasemanager.gate.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.gate.Fixtures.gate;
import static org.releasemanager.gate.Fixtures.minimum;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.spi.UnreadableEvidence;
import org.releasemanager.product.Product.Gate;

class HostileEvidenceTest {
    private static final String DOCUMENT = "testsuite";

    static Stream<Arguments> entities() {
        var laughs = new StringBuilder("<!ENTITY l0 \"lol\">");
        for (int level = 1; level < 30; level++) {
            laughs.append("<!ENTITY l").append(level).append(" \"").append(("&l" + (level - 1) + ";").repeat(10));
            laughs.append("\">");
        }
        var bomb = "<!DOCTYPE testsuite [" + laughs + "]>";
        return Stream.of(
                Arguments.of("laughs in text", bomb + "<testsuite>&l29;</testsuite>"),
                Arguments.of("laughs in an attribute", bomb + "<testsuite name=\"&l29;\"/>"),
                Arguments.of("laughs that nobody hears", bomb + "<testsuite/>"),
                Arguments.of(
                        "quadratic blow-up",
                        "<!DOCTYPE testsuite [<!ENTITY a \"" + "a".repeat(100_000) + "\">]><testsuite>"
                                + "&a;".repeat(10_000) + "</testsuite>"),
                Arguments.of(
                        "file",
                        "<!DOCTYPE testsuite [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><testsuite>&x;</testsuite>"),
                Arguments.of(
                        "default attribute",
                        "<!DOCTYPE testsuite [<!ATTLIST testsuite failures CDATA \"0\">]><testsuite/>"),
                Arguments.of("unknown entity", "<testsuite>&nbsp;</testsuite>"),
                Arguments.of("endless nesting", "<testsuite>".repeat(100_000)),
                Arguments.of("too many attributes", "<testsuite " + attributes(20_000) + "/>"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("entities")
    void entitiesAndBombsAreRefused(String name, String xml) {
        for (String type : new String[] {"junit", "jacoco", "cobertura", "cyclonedx"}) {
            var root = Map.of("junit", "testsuite", "jacoco", "report", "cobertura", "coverage", "cyclonedx", "bom")
                    .get(type);
            var content = Checks.text(xml.replace(DOCUMENT, root));

            assertThatThrownBy(() -> Checks.of(type).evaluate(gate("g", type, "*"), content))
                    .as(type)
                    .isInstanceOf(UnreadableEvidence.class)
                    .hasMessageStartingWith("report, line 1, column ");
        }
    }

    @Test
    void nothingOutsideTheFileIsEverAskedFor() throws IOException {
        var requests = new AtomicInteger();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        var there = "http://127.0.0.1:" + server.getAddress().getPort() + "/evil.dtd";
        var body = "<report name='x'><counter type='LINE' missed='1' covered='9'/></report>";

        try {
            var named = "<!DOCTYPE report PUBLIC \"-//JACOCO//DTD Report 1.1//EN\" \"" + there + "\">" + body;
            var parameter = "<!DOCTYPE report [<!ENTITY % p SYSTEM \"" + there + "\"> %p;]>" + body;
            var external = "<!DOCTYPE report [<!ENTITY x SYSTEM \"" + there + "\">]>" + body.replace("'x'", "'&x;'");
            var schema = body.replace(
                    "<report",
                    "<report xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'" + " xsi:noNamespaceSchemaLocation='"
                            + there + "'");
            var coverage = minimum(0.9, gate("coverage", "jacoco", "*"));

            assertThat(Checks.verdict(coverage, Checks.text(named))).isEqualTo(Verdict.PASS);
            assertThat(Checks.verdict(coverage, Checks.text(schema))).isEqualTo(Verdict.PASS);
            assertThatThrownBy(() -> Checks.finding(coverage, Checks.text(parameter)))
                    .hasMessageContaining("document type of its own");
            assertThatThrownBy(() -> Checks.finding(coverage, Checks.text(external)))
                    .hasMessageContaining("document type of its own");
        } finally {
            server.stop(0);
        }
        assertThat(requests).hasValue(0);
    }

    @Test
    void includedFilesStayOutside(@TempDir Path folder) throws IOException {
        var secret = Files.writeString(folder.resolve("secret.txt"), "hidden");
        var xml = "<testsuite xmlns:xi='http://www.w3.org/2001/XInclude'><testcase name='t'>"
                + "<failure><xi:include parse='text' href='" + secret.toUri() + "'/></failure></testcase></testsuite>";

        var finding = Checks.finding(gate("g", "junit", "*"), Checks.text(xml));

        assertThat(finding.toString()).doesNotContain("hidden");
    }

    @Test
    void longDeclarationIsRefusedHoweverTheParserBuffersIt() {
        for (int size : new int[] {1, 4_000, 8_190, 8_192, 8_200, 100_000}) {
            var xml = "<!DOCTYPE report [<!-- " + "x".repeat(size) + " --><!ENTITY a \"b\">]><report/>";

            assertThatThrownBy(() -> Checks.finding(minimum(0, gate("g", "jacoco", "*")), Checks.text(xml)))
                    .as("%d characters", size)
                    .hasMessageContaining("document type");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sarif", "cyclonedx"})
    void endlessNestingInJsonIsRefused(String type) {
        var content = Checks.text("{\"x\":".repeat(100_000));

        assertThatThrownBy(() -> Checks.finding(gate("g", type, "*"), content)).hasMessageContaining("nesting depth");
    }

    @Test
    void longTextsInJsonAreRefused() {
        var content = Checks.text("{\"version\": \"" + "9".repeat(9 * 1024 * 1024) + "\"}");

        assertThatThrownBy(() -> Checks.finding(gate("g", "sarif", "*"), content))
                .hasMessageContaining("exceeds the maximum allowed");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16, UTF-16", "ISO-8859-1, ISO-8859-1", "UTF-16LE, UTF-16"})
    void encodingsThatXmlNamesAreUnderstood(Charset written, String named) {
        var xml = "<?xml version='1.0' encoding='" + named + "'?><testsuite><testcase name='größer'/></testsuite>";
        var content = Checks.files(Map.of("report", xml.getBytes(written)));

        assertThat(Checks.verdict(gate("g", "junit", "*"), content)).isEqualTo(Verdict.PASS);
    }

    @Test
    void wrongEncodingIsNamed() {
        var latin = "<testsuite name='größer'/>".getBytes(StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> Checks.finding(gate("g", "junit", "*"), Checks.files(Map.of("report", latin))))
                .hasMessageContaining("report");
    }

    /** Whatever a tool or a disk does to a file: it is read, or refused in words; nothing else escapes. */
    @ParameterizedTest
    @CsvSource({
        "junit, junit/nested.xml",
        "jacoco, jacoco/jacoco.xml",
        "sarif, sarif/analysis.sarif",
        "cyclonedx, cyclonedx/bom.json",
        "cyclonedx, cyclonedx/bom.xml"
    })
    void damagedFilesAreReadOrRefused(String type, String sample) {
        var random = new Random(20_261_123);
        var original = Checks.sample(sample);
        Gate gate = minimum(0.5, gate("g", type, "*"));

        for (int round = 0; round < 3_000; round++) {
            var damaged = damaged(original, random);
            try {
                Checks.of(type).evaluate(gate, Checks.files(Map.of("report", damaged)));
            } catch (UnreadableEvidence refused) {
                assertThat(refused).hasMessageStartingWith("report");
            } catch (IOException | RuntimeException escaped) {
                throw new AssertionError(
                        "Round " + round + ": " + new String(damaged, StandardCharsets.UTF_8), escaped);
            }
        }
    }

    private static byte[] damaged(byte[] original, Random random) {
        var bytes = original.clone();
        for (int i = 0; i <= random.nextInt(4); i++) {
            var at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(128);
                case 1 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                case 2 -> bytes[at] = (byte) "<>\"'&;{}[]:,/!?-0 ".charAt(random.nextInt(18));
                default -> System.arraycopy(original, 0, bytes, at, Math.min(20, bytes.length - at));
            }
        }
        return bytes;
    }

    private static String attributes(int count) {
        var attributes = new StringBuilder();
        for (int i = 0; i < count; i++) {
            attributes.append('a').append(i).append("='' ");
        }
        return attributes.toString();
    }
}
