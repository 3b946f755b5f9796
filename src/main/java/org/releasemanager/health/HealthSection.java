package org.releasemanager.health;

import java.util.List;
import java.util.Optional;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** How the services answered. */
@Component
class HealthSection implements ReleaseSection {
    private final Measurements measurements;

    HealthSection(Measurements measurements) {
        this.measurements = measurements;
    }

    @Override
    public String title() {
        return "Health";
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public boolean isForApprovers() {
        return false;
    }

    @Override
    public Optional<String> markdown(String releaseId) {
        List<Measurement> all = measurements.of(releaseId);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var text = new StringBuilder(MeasurementTable.of(all));
        measurements.comparison(releaseId).forEach(comparison -> text.append("\n- ")
                .append(MarkdownText.escape(comparison.sentence())));
        return Optional.of(text.toString());
    }
}
