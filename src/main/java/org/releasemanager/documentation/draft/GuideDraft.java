package org.releasemanager.documentation.draft;

import static org.releasemanager.documentation.DocumentKind.DEPLOYMENT_GUIDE;
import static org.releasemanager.documentation.DocumentKind.ROLLBACK_GUIDE;
import static org.releasemanager.documentation.DocumentKind.TROUBLESHOOTING_GUIDE;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.MarkdownTemplates;
import org.releasemanager.documentation.spi.GuideSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The guides for this release by hand: its real versions, environments, services and commands. */
@Component
class GuideDraft implements Draft {
    private static final int FILES_TO_LOOK_AT = 10;

    private final MarkdownTemplates templates = new MarkdownTemplates("documentation");
    private final ObjectProvider<GuideSource> sources;

    GuideDraft(ObjectProvider<GuideSource> sources) {
        this.sources = sources;
    }

    @Override
    public Set<DocumentKind> kinds() {
        return Set.of(DEPLOYMENT_GUIDE, ROLLBACK_GUIDE, TROUBLESHOOTING_GUIDE);
    }

    @Override
    public String write(DocumentKind kind, ReleaseFacts facts) {
        var product = facts.release().product();
        var instructions = sources.stream()
                .flatMap(source -> source.instructionsFor(facts.release().id()).stream())
                .toList();
        var values = facts.values();
        var environments = GuideChapters.of(product, instructions);
        values.put("environments", kind == ROLLBACK_GUIDE ? GuideChapters.backwards(environments) : environments);
        values.put("environmentNames", names(environments, GuideChapters.Chapter::key));
        values.put("serviceNames", names(product.services(), service -> service.key()));
        var backwards = new ArrayList<>(product.services());
        Collections.reverse(backwards);
        values.put("serviceNamesBackwards", names(backwards, service -> service.key()));
        values.put("contacts", Contacts.of(product));
        values.put(
                "largestFiles",
                facts.changes().largestFiles().stream().limit(FILES_TO_LOOK_AT).toList());
        return templates.render(kind.path(), values);
    }

    private static <T> String names(List<T> things, Function<T, String> name) {
        return String.join(", ", things.stream().map(name).toList());
    }
}
