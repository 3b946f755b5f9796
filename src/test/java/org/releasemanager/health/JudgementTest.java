package org.releasemanager.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JudgementTest {
    /** A dot is a good answer, an x a bad one. */
    @ParameterizedTest
    @CsvSource({
        "..........., HEALTHY",
        "..x.....x.., HEALTHY",
        ".xx........, HEALTHY",
        ".......xxx., UNHEALTHY",
        "xxx, UNHEALTHY",
        ".x.x.x.x.x., UNHEALTHY",
        "., HEALTHY",
        "x, UNHEALTHY"
    })
    void outagesAndFlappingAreUnhealthySingleFailuresAreNot(String answers, Health health) {
        assertThat(Judgement.ofObservation("web", probes(answers)).health()).isEqualTo(health);
    }

    @Test
    void percentilesAreThoseOfGoodAnswersByNearestRank() {
        List<Probe> probes = IntStream.rangeClosed(1, 20)
                .mapToObj(millis -> new Probe(Instant.EPOCH, Duration.ofMillis(millis), null))
                .toList();

        Judgement judgement = Judgement.ofObservation("web", probes);

        assertThat(judgement.p50Millis()).isEqualTo(10);
        assertThat(judgement.p95Millis()).isEqualTo(19);
        assertThat(judgement.detail()).isEqualTo("web answered well 20 of 20 times, median 10 ms");
    }

    @Test
    void badAnswersAreToldWithTheirLastReason() {
        Judgement judgement = Judgement.ofLastAnswer("web", probes("..x"));

        assertThat(judgement.failures()).isEqualTo(1);
        assertThat(judgement.detail())
                .isEqualTo("web answered well 2 of 3 times, median 5 ms; it answered with status 500");
    }

    @Test
    void noDataIsNeverAPass() {
        assertThat(Judgement.nothingKnown("web").health()).isEqualTo(Health.INCONCLUSIVE);
        assertThat(Health.HEALTHY.and(Health.INCONCLUSIVE)).isEqualTo(Health.INCONCLUSIVE);
        assertThat(Health.UNHEALTHY.and(Health.INCONCLUSIVE)).isEqualTo(Health.UNHEALTHY);
    }

    private static List<Probe> probes(String answers) {
        return answers.chars()
                .mapToObj(answer -> new Probe(
                        Instant.EPOCH, Duration.ofMillis(5), answer == '.' ? null : "answered with status 500"))
                .toList();
    }
}
