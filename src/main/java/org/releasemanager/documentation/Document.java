package org.releasemanager.documentation;

import org.releasemanager.release.MarkdownHtml;

/** A version of a document with its text. */
public record Document(DocumentVersion version, String markdown) {
    /** The text as HTML, safe to show: no script, no markup but what the Markdown itself says. */
    public String html() {
        return MarkdownHtml.render(markdown);
    }
}
