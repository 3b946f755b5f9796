package org.releasemanager.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SpansTest {
    private static final Instant START = Instant.parse("2026-12-01T10:00:00Z");

    @Test
    void timeThatNothingWaitsIsWork() {
        var spans = Spans.of(at(0), at(10), List.of());

        assertThat(spans.items()).containsExactly(new Span(SpanKind.WORK, at(0), at(10), List.of()));
    }

    @Test
    void everyWaitIsCutOutOfTheWork() {
        var spans = Spans.of(
                at(0),
                at(60),
                List.of(
                        wait(SpanKind.HUMAN, "Approve plan", 10, 30),
                        wait(SpanKind.LOCK, "Await environment", 40, 45)));

        assertThat(spans.items())
                .containsExactly(
                        new Span(SpanKind.WORK, at(0), at(10), List.of()),
                        new Span(SpanKind.HUMAN, at(10), at(30), List.of("Approve plan")),
                        new Span(SpanKind.WORK, at(30), at(40), List.of()),
                        new Span(SpanKind.LOCK, at(40), at(45), List.of("Await environment")),
                        new Span(SpanKind.WORK, at(45), at(60), List.of()));
        assertThat(spans.totals())
                .isEqualTo(Map.of(
                        SpanKind.WORK, Duration.ofSeconds(35),
                        SpanKind.HUMAN, Duration.ofSeconds(20),
                        SpanKind.LOCK, Duration.ofSeconds(5)));
    }

    @Test
    void parallelWaitsCountOnceForTheKindThatComesFirst() {
        var spans = Spans.of(
                at(0),
                at(30),
                List.of(
                        wait(SpanKind.HUMAN, "Test integration", 0, 20),
                        wait(SpanKind.HUMAN, "Assure quality", 0, 30),
                        wait(SpanKind.WORK, "Await deployment", 5, 10),
                        wait(SpanKind.TROUBLE, "Tag release", 25, 30)));

        assertThat(spans.items())
                .extracting(Span::kind, span -> String.join(" + ", span.what()))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(SpanKind.HUMAN, "Assure quality + Test integration"),
                        org.assertj.core.groups.Tuple.tuple(SpanKind.WORK, "Await deployment"),
                        org.assertj.core.groups.Tuple.tuple(SpanKind.HUMAN, "Assure quality + Test integration"),
                        org.assertj.core.groups.Tuple.tuple(SpanKind.HUMAN, "Assure quality"),
                        org.assertj.core.groups.Tuple.tuple(SpanKind.TROUBLE, "Tag release"));
    }

    @Test
    void whatWaitsNowReachesUntilNow() {
        var spans = Spans.of(at(0), at(99), List.of(wait(SpanKind.WINDOW, "Await window", 9, null)));

        assertThat(spans.totals()).containsEntry(SpanKind.WINDOW, Duration.ofSeconds(90));
    }

    @Test
    void whatLiesOutsideIsCutOff() {
        var spans = Spans.of(
                at(10), at(20), List.of(wait(SpanKind.HUMAN, "Early", 0, 12), wait(SpanKind.HUMAN, "Late", 18, 40)));

        assertThat(spans.totals())
                .isEqualTo(Map.of(SpanKind.HUMAN, Duration.ofSeconds(4), SpanKind.WORK, Duration.ofSeconds(6)));
    }

    @Test
    void theyAlwaysAddUpToTheElapsedTimeWithoutGapOrOverlap() {
        var random = new Random(11);
        for (int i = 0; i < 1_000; i++) {
            List<Wait> waits = new ArrayList<>();
            for (int n = random.nextInt(8); n > 0; n--) {
                int from = random.nextInt(100) - 10;
                var kind = SpanKind.values()[random.nextInt(SpanKind.values().length)];
                waits.add(wait(kind, "step " + n, from, random.nextInt(5) == 0 ? null : from + random.nextInt(40)));
            }
            int length = random.nextInt(90);

            var spans = Spans.of(at(0), at(length), waits);

            Instant end = at(0);
            for (Span span : spans.items()) {
                assertThat(span.from()).isEqualTo(end);
                assertThat(span.length()).isPositive();
                end = span.to();
            }
            assertThat(end).isEqualTo(at(length));
            assertThat(spans.totals().values().stream().reduce(Duration.ZERO, Duration::plus))
                    .isEqualTo(spans.elapsed());
        }
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }

    private static Wait wait(SpanKind kind, String what, int from, @Nullable Integer to) {
        return new Wait("1", "shop-1.0.0", kind, what, "element", null, at(from), to == null ? null : at(to));
    }
}
