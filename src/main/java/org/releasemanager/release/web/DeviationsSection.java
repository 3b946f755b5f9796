package org.releasemanager.release.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.OneLine;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** The deviations, last one first, for those who have to decide and those who look back. */
@Component
class DeviationsSection implements ReleaseSection {
    private static final int SHOWN = 5;
    private static final int LONGEST = 120;

    private final Deviations deviations;

    DeviationsSection(Deviations deviations) {
        this.deviations = deviations;
    }

    @Override
    public String title() {
        return "Deviations";
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public boolean isForApprovers() {
        return true;
    }

    @Override
    public Optional<String> markdown(String releaseId) {
        List<Deviation> all = deviations.of(releaseId);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int first = Math.max(0, all.size() - SHOWN);
        String earlier = first == 0 ? "" : "- and " + first + " before\n";
        return Optional.of(all.subList(first, all.size()).stream()
                .map(DeviationsSection::line)
                .collect(Collectors.joining("", "", earlier)));
    }

    private static String line(Deviation deviation) {
        String second = deviation.secondPerson() == null ? "" : " with " + deviation.secondPerson();
        return "- **" + deviation.kind() + "** " + MarkdownText.escape(OneLine.of(deviation.reason(), LONGEST)) + " ("
                + MarkdownText.escape(deviation.person() + second) + ")\n";
    }
}
