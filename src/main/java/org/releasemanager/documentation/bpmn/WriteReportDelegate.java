package org.releasemanager.documentation.bpmn;

import org.releasemanager.documentation.Documents;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.ReleaseDelegate;
import org.springframework.stereotype.Component;

/** Writes and publishes the post-release report. */
@Component
class WriteReportDelegate extends ReleaseDelegate {
    private final Documents documents;

    WriteReportDelegate(Documents documents) {
        this.documents = documents;
    }

    @Override
    protected void execute(ReleaseContext context) {
        documents.writeReport(context.releaseId());
    }
}
