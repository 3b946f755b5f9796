package org.releasemanager.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.release.RequestedRelease.Reading;

/** What both doors, REST and webhooks, make of what somebody asks for. */
class RequestedReleaseTest {
    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");

    @Test
    void everyWrongFieldIsNamedAtOnce() throws Exception {
        var reading = read("""
                {"type": "HUGE", "summary": "%s", "target": {"start": "2026-11-27T09:59:59Z", "zone": "UTC"}}""".formatted("x".repeat(2_001)));

        assertThat(((Reading.Wrong) reading).problems())
                .extracting(problem -> problem.field())
                .containsExactly("product", "summary", "type", "target.start");
        assertThat(((Reading.Wrong) reading).sentence())
                .startsWith("product: is missing: name the product to release; summary: is longer");
    }

    @Test
    void blanksAroundAValueAreNoPartOfIt() throws Exception {
        var reading = read("{\"product\": \" shop \", \"type\": \" minor \", \"version\": \" \"}");

        var release = ((Reading.Request) reading).release();
        assertThat(release.product()).isEqualTo("shop");
        assertThat(release.type()).contains(ReleaseType.MINOR);
        assertThat(release.version()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"start\": \"2026-12-01T22:00:00\"} | target: needs both start and zone",
                "{\"start\": \"soon\", \"zone\": \"UTC\"} | target.start: must look like",
                "{\"start\": \"2026-12-01T22:00:00\", \"zone\": \"+01:00\"} | target.zone: must be an IANA zone",
                "{\"start\": \"2026-12-01T22:00:00\", \"zone\": \"Moon/Base\"} | target.zone: 'Moon/Base' is no IANA zone",
            })
    void startNeedsAMomentAndAZone(String target, String problem) throws Exception {
        var reading = read("{\"product\": \"shop\", \"target\": " + target + "}");

        assertThat(((Reading.Wrong) reading).sentence()).startsWith(problem);
    }

    private static Reading read(String json) throws Exception {
        return RequestedRelease.read(new ObjectMapper().readTree(json), NOW);
    }
}
