package org.releasemanager.release.web;

import java.security.Principal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.MarkdownHtml;
import org.releasemanager.release.PathSegment;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.releasemanager.release.WaitingReasons;
import org.releasemanager.release.Waits;
import org.releasemanager.release.spi.BoardNote;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The board of all releases, and the page of each. */
@Controller
class PagesController {
    private static final int PAGE_SIZE = 50;

    private final Releases releases;
    private final WaitingReasons waiting;
    private final Timeline timeline;
    private final Waits waits;
    private final PageText text;
    private final List<ReleaseSection> sections;
    private final ObjectProvider<BoardNote> notes;

    PagesController(
            Releases releases,
            WaitingReasons waiting,
            Timeline timeline,
            Waits waits,
            PageText text,
            List<ReleaseSection> sections,
            ObjectProvider<BoardNote> notes) {
        this.releases = releases;
        this.waiting = waiting;
        this.timeline = timeline;
        this.waits = waits;
        this.text = text;
        this.sections = sections.stream()
                .sorted(Comparator.comparingInt(ReleaseSection::order))
                .toList();
        this.notes = notes;
    }

    @GetMapping("/")
    ModelAndView board(
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") int page,
            @Nullable Principal caller) {
        var found =
                releases.list(product, null, q == null || q.isBlank() ? null : q, false, Math.max(0, page), PAGE_SIZE);
        var cards = found.items().stream().map(this::card).toList();
        Map<String, Object> model = new HashMap<>(text.frame("Releases", caller));
        model.put("cards", cards);
        model.put("none", cards.isEmpty());
        model.put(
                "notes",
                notes.orderedStream().flatMap(note -> note.sentence().stream()).toList());
        model.put("total", found.total());
        model.put("home", ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
        model.put("q", q == null ? "" : q);
        model.put("demo", found.items().stream().anyMatch(Release::demo));
        if (page > 0) {
            model.put("newer", page - 1);
        }
        if ((long) (page + 1) * PAGE_SIZE < found.total()) {
            model.put("older", page + 1);
        }
        return new ModelAndView("release/board", model);
    }

    @GetMapping("/releases/{id}")
    ModelAndView release(@PathVariable String id, @Nullable Principal caller) {
        var release = releases.get(id);
        Map<String, Object> model =
                new HashMap<>(text.frame(release.product().name() + " " + release.version(), caller));
        model.put("card", card(release));
        model.put("spans", SpanBar.of(waits.spans(release)));
        model.put(
                "sections",
                sections.stream()
                        .flatMap(section -> section.markdown(id).stream()
                                .map(markdown ->
                                        Map.of("title", section.title(), "html", MarkdownHtml.render(markdown))))
                        .toList());
        model.put("intact", timeline.isIntact(id));
        model.put("head", timeline.head(id));
        model.put("pack", "/api/releases/" + PathSegment.of(id) + "/evidence");
        model.put(
                "events",
                timeline.of(id).stream()
                        .map(event -> Map.of(
                                "number", event.number(),
                                "at", text.moment(event.at()),
                                "actor", event.actor(),
                                "text", event.text()))
                        .toList());
        return new ModelAndView("release/release", model);
    }

    private Map<String, Object> card(Release release) {
        return text.card(release, waiting.of(release).orElse(null));
    }
}
