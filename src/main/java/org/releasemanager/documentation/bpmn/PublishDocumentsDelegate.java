package org.releasemanager.documentation.bpmn;

import org.releasemanager.documentation.Documents;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

/** Publishes the documents of the release; what cannot be published is told on its timeline. */
@Component
class PublishDocumentsDelegate extends ReleaseDelegate {
    private final Documents documents;

    PublishDocumentsDelegate(Documents documents) {
        this.documents = documents;
    }

    @Override
    protected void execute(ReleaseContext context) {
        documents.publish(context.releaseId());
    }
}
