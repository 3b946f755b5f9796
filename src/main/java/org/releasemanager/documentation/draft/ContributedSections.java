package org.releasemanager.documentation.draft;

import java.util.Comparator;
import java.util.List;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other rooms have to say about a release, as sections of a document. */
@Component
class ContributedSections {
    private final ObjectProvider<ReleaseSection> sections;

    ContributedSections(ObjectProvider<ReleaseSection> sections) {
        this.sections = sections;
    }

    /** @param markdown ready to be shown */
    record Section(String title, String markdown) {}

    List<Section> all(String releaseId) {
        return upTo(Integer.MAX_VALUE, releaseId);
    }

    /** Those whose order is lower: of what was built and deployed, not yet of what people were told and said. */
    List<Section> upTo(int order, String releaseId) {
        return sections.stream()
                .filter(section -> section.order() < order && !(section instanceof DocumentsSection))
                .sorted(Comparator.comparingInt(ReleaseSection::order).thenComparing(ReleaseSection::title))
                .flatMap(section -> section
                        .markdown(releaseId)
                        .filter(markdown -> !markdown.isBlank())
                        .map(markdown -> new Section(section.title(), markdown.strip()))
                        .stream())
                .toList();
    }
}
