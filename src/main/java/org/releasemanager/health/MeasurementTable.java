package org.releasemanager.health;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.MarkdownText;

/** Measurements as a Markdown table. */
public final class MeasurementTable {
    private MeasurementTable() {}

    public static String of(List<Measurement> measurements) {
        var table = new StringBuilder(
                "| When | Environment | Service | Verdict | Asked | Failed | Median | 95 % | Remarks |\n"
                        + "|---|---|---|---|---|---|---|---|---|\n");
        measurements.forEach(measurement -> table.append(row(measurement)));
        return table.toString();
    }

    private static String row(Measurement measurement) {
        return "| " + word(measurement.moment())
                + " | " + MarkdownText.escape(measurement.environment())
                + " | " + MarkdownText.escape(measurement.service())
                + " | " + word(measurement.verdict())
                + " | " + measurement.probes()
                + " | " + measurement.failures()
                + " | " + millis(measurement.p50Millis())
                + " | " + millis(measurement.p95Millis())
                + " | " + MarkdownText.escape(measurement.detail()) + " |\n";
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static String millis(@Nullable Long millis) {
        return millis == null ? "–" : millis + " ms";
    }
}
