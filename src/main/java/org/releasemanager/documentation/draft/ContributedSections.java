package org.releasemanager.documentation.draft;

import java.util.Comparator;
import java.util.List;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.spi.ReportSection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What other rooms have to say in a document. */
@Component
class ContributedSections {
    private final ObjectProvider<ReportSection> sections;

    ContributedSections(ObjectProvider<ReportSection> sections) {
        this.sections = sections;
    }

    /** @param markdown ready to be shown */
    record Section(String title, String markdown) {}

    List<Section> of(String releaseId, DocumentKind kind) {
        return sections.stream()
                .filter(section -> section.documents().contains(kind))
                .sorted(Comparator.comparingInt(ReportSection::order).thenComparing(ReportSection::title))
                .flatMap(section -> section.markdown(releaseId)
                        .filter(markdown -> !markdown.isBlank())
                        .map(markdown -> new Section(section.title(), markdown.strip()))
                        .stream())
                .toList();
    }
}
