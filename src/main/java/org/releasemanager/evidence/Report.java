package org.releasemanager.evidence;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.releasemanager.evidence.format.Manifest.FileEntry;
import org.releasemanager.release.EventHash;
import org.releasemanager.release.MarkdownHtml;
import org.releasemanager.release.MomentText;
import org.releasemanager.release.Release;
import org.releasemanager.release.Timeline;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** The pack's page for people: no script, nothing to load, no text of anybody that would act as markup. */
@Component
class Report {
    private static final String TEMPLATE = "/templates/evidence/report.html";

    private static final Pattern INNER_LINK = Pattern.compile("<a [^>]*href=\"/[^>]*>(.*?)</a>");

    private final List<ReleaseSection> sections;
    private final Template template = Mustache.compiler().escapeHTML(true).compile(text(TEMPLATE));

    Report(List<ReleaseSection> sections) {
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ReleaseSection::order))
                .toList();
    }

    byte[] of(Release release, List<Timeline.Event> events, List<FileEntry> files) {
        Map<String, Object> values = new HashMap<>(facts(release));
        values.put("sections", sections(release.id()));
        values.put("events", events.stream().map(Report::event).toList());
        values.put("records", events.size());
        values.put(
                "head",
                events.isEmpty()
                        ? EventHash.START_OF_CHAIN
                        : events.get(events.size() - 1).hash());
        values.put("files", files);
        return template.execute(values).getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, Object> facts(Release release) {
        var ended = release.endedAt();
        return Map.of(
                "id", release.id(),
                "product", release.product().name(),
                "version", release.version(),
                "state", release.state().label(),
                "commit", release.commit(),
                "previous", release.previousVersion() == null ? "none" : release.previousVersion(),
                "requested", release.requester() + ", " + MomentText.utc(release.createdAt()),
                "ended", ended == null ? "not yet" : MomentText.utc(ended) + ": " + release.outcome(),
                "deviations", release.deviations());
    }

    private List<Map<String, String>> sections(String releaseId) {
        return sections.stream()
                .flatMap(section -> section.markdown(releaseId).stream()
                        .map(markdown -> Map.of("title", section.title(), "html", html(markdown))))
                .toList();
    }

    /** Links into the application lead nowhere from a file. */
    private static String html(String markdown) {
        return INNER_LINK.matcher(MarkdownHtml.render(markdown)).replaceAll("$1");
    }

    private static Map<String, Object> event(Timeline.Event event) {
        return Map.of(
                "number", event.number(),
                "at", MomentText.utc(event.at()),
                "actor", event.actor(),
                "text", event.text());
    }

    private static String text(String resource) {
        try (var in = Report.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("There is no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
