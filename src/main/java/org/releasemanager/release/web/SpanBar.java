package org.releasemanager.release.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.releasemanager.release.Span;
import org.releasemanager.release.Spans;

/** Where a release's time went, as a bar of coloured stretches and a legend with the sums. */
final class SpanBar {
    /** Narrower than this nobody sees it, and nobody can point at it. */
    private static final double NARROWEST = 0.4;

    private SpanBar() {}

    /** {@code stretches} of {@code kind}, {@code width} (in percent) and {@code title}; {@code sums} of {@code kind}, {@code label} and {@code length}. */
    static Map<String, Object> of(Spans spans) {
        List<Map<String, Object>> stretches = new ArrayList<>();
        double all = 0;
        for (Span span : spans.items()) {
            all += Math.max(NARROWEST, share(span, spans));
        }
        for (Span span : spans.items()) {
            double width = 100 * Math.max(NARROWEST, share(span, spans)) / all;
            stretches.add(Map.of(
                    "kind", span.kind().label(),
                    "width", String.format(Locale.ROOT, "%.3f", width),
                    "title", title(span)));
        }
        List<Map<String, Object>> sums = new ArrayList<>();
        spans.totals()
                .forEach((kind, length) -> sums.add(Map.of("label", kind.label(), "length", PageText.span(length))));
        return Map.of("stretches", stretches, "sums", sums, "elapsed", PageText.span(spans.elapsed()));
    }

    private static double share(Span span, Spans spans) {
        return spans.elapsed().isZero()
                ? 0
                : 100.0 * span.length().toMillis() / spans.elapsed().toMillis();
    }

    private static String title(Span span) {
        String what = span.what().isEmpty() ? "" : ": " + String.join(", ", span.what());
        Duration length = span.length();
        return span.kind().label() + what + ", " + PageText.span(length);
    }
}
