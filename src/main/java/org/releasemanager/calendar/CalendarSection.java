package org.releasemanager.calendar;

import java.util.Optional;
import java.util.stream.Collectors;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** When the release may change production, and which freezes it ignores: approvers see it before they say yes. */
@Component
class CalendarSection implements ReleaseSection {
    private final Releases releases;
    private final LaunchTimes times;
    private final Overrides overrides;

    CalendarSection(Releases releases, LaunchTimes times, Overrides overrides) {
        this.releases = releases;
        this.times = times;
        this.overrides = overrides;
    }

    @Override
    public String title() {
        return "Calendar";
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public boolean isForApprovers() {
        return true;
    }

    @Override
    public Optional<String> markdown(String releaseId) {
        Release release = releases.get(releaseId);
        String ignored =
                overrides.of(releaseId).stream().map(CalendarSection::line).collect(Collectors.joining());
        if (release.isEnded()) {
            return Optional.of(ignored).filter(text -> !text.isEmpty());
        }
        return Optional.of(now(release) + "\n\n" + ignored);
    }

    private String now(Release release) {
        return times.of(release) instanceof LaunchTime.Shut shut
                ? "Production is shut for it: " + MarkdownText.escape(shut.sentence()) + "."
                : "Production is open for it now.";
    }

    private static String line(Overrides.FreezeOverride override) {
        String freezes = override.freezes().stream()
                .map(freeze -> "'" + freeze.name() + "'")
                .collect(Collectors.joining(", "));
        String agreed = override.confirmedBy() == null
                ? " asks to ignore the freeze "
                : " and " + override.confirmedBy() + " let it ignore the freeze ";
        return "- " + MarkdownText.escape(override.person() + agreed + freezes + ": " + override.reason()) + "\n";
    }
}
