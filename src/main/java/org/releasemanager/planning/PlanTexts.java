package org.releasemanager.planning;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Plans as Markdown, from the templates in {@code templates/planning}; whatever people wrote is escaped. */
@Component
public class PlanTexts {
    private static final int SHORT = 160;

    private final Template document = template("plan");
    private final Template summary = template("summary");
    private final Template scope = template("scope");
    private final Scopes scopes;
    private final Releases releases;

    PlanTexts(Scopes scopes, Releases releases) {
        this.scopes = scopes;
        this.releases = releases;
    }

    /** The whole plan. */
    public String document(Plan plan) {
        return document.execute(PlanView.of(plan, productName(plan)));
    }

    /** A few lines for those who approve it. */
    public String summary(Plan plan) {
        var view = PlanView.of(plan, productName(plan));
        view.put("objectivesShort", shortened(plan.facts().objectives()));
        view.put("successCriteriaShort", shortened(plan.facts().successCriteria()));
        view.put("rollbackShort", shortened(plan.rollback()));
        return summary.execute(view);
    }

    /** What would ship, for those who define the scope; and what was said before, if this is not the first round. */
    public String scope(Release release, Optional<ScopeStatement> before) {
        Map<String, @Nullable Object> view = PlanView.scope(scopes.of(release.id()));
        view.put("product", release.product().name());
        view.put("releaseVersion", release.version());
        view.put("releaseType", PlanView.word(release.type()));
        view.put("previousVersion", release.previousVersion());
        view.put("hasBefore", before.isPresent());
        view.put("objectives", lines(before.map(ScopeStatement::objectives)));
        view.put("successCriteria", lines(before.map(ScopeStatement::successCriteria)));
        return scope.execute(view);
    }

    private String productName(Plan plan) {
        return releases.get(plan.releaseId()).product().name();
    }

    private static List<String> lines(Optional<String> text) {
        return PlanView.lines(text.orElse(null));
    }

    private static String shortened(@Nullable String text) {
        var line = String.join("; ", PlanView.lines(text));
        return line.isEmpty() ? "not stated" : line.length() <= SHORT ? line : upToAWord(line) + " …";
    }

    private static String upToAWord(String line) {
        int end = line.lastIndexOf(' ', SHORT - 2);
        return line.substring(0, end < SHORT / 2 ? SHORT - 2 : end);
    }

    private static Template template(String name) {
        try {
            var text = new ClassPathResource("templates/planning/" + name + ".md")
                    .getContentAsString(StandardCharsets.UTF_8);
            return Mustache.compiler()
                    .withEscaper(MarkdownText::escape)
                    .nullValue("")
                    .emptyStringIsFalse(true)
                    .compile(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
