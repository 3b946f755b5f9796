package org.releasemanager.documentation.bpmn;

import org.releasemanager.documentation.Documents;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

/** Drafts the documents of the release. */
@Component
class PrepareDocumentsDelegate extends ReleaseDelegate {
    private final Documents documents;

    PrepareDocumentsDelegate(Documents documents) {
        this.documents = documents;
    }

    @Override
    protected void execute(ReleaseContext context) {
        documents.prepare(context.releaseId());
    }
}
