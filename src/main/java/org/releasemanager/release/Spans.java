package org.releasemanager.release;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A release's time from its creation to its end, or to now: every instant belongs to exactly one span, so that they add up to
 * the elapsed time.
 *
 * @param items in order, each beginning where the one before ends
 */
public record Spans(Instant from, Instant to, List<Span> items) {
    /** @param waits in any order; what lies outside is cut off */
    static Spans of(Instant from, Instant to, List<Wait> waits) {
        var cuts = new TreeSet<>(List.of(from, to));
        waits.forEach(wait -> {
            cuts.add(wait.startedAt());
            if (wait.endedAt() != null) {
                cuts.add(wait.endedAt());
            }
        });
        List<Span> spans = new ArrayList<>();
        Instant begin = from;
        for (Instant end : cuts.subSet(from, false, to, true)) {
            add(spans, span(begin, end, waits));
            begin = end;
        }
        return new Spans(from, to, List.copyOf(spans));
    }

    /** The length of all spans of a kind, of the kinds that there are. */
    public Map<SpanKind, Duration> totals() {
        Map<SpanKind, Duration> totals = new EnumMap<>(SpanKind.class);
        items.forEach(span -> totals.merge(span.kind(), span.length(), Duration::plus));
        return totals;
    }

    public Duration elapsed() {
        return Duration.between(from, to);
    }

    private static Span span(Instant from, Instant to, List<Wait> waits) {
        var open = waits.stream().filter(wait -> wait.covers(from, to)).toList();
        var kind = open.stream().map(Wait::kind).min(Comparator.naturalOrder()).orElse(SpanKind.WORK);
        var what = open.stream()
                .filter(wait -> wait.kind() == kind)
                .map(Wait::what)
                .distinct()
                .sorted()
                .toList();
        return new Span(kind, from, to, what);
    }

    private static void add(List<Span> spans, Span next) {
        int last = spans.size() - 1;
        if (last >= 0
                && spans.get(last).kind() == next.kind()
                && spans.get(last).what().equals(next.what())) {
            spans.set(last, new Span(next.kind(), spans.get(last).from(), next.to(), next.what()));
        } else {
            spans.add(next);
        }
    }
}
