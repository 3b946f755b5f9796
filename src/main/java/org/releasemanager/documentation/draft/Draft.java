package org.releasemanager.documentation.draft;

import java.util.Set;
import org.releasemanager.documentation.DocumentKind;

/** Writes documents of some kinds. The same facts give the same bytes: no clock, no chance, no order of a hash map. */
interface Draft {
    Set<DocumentKind> kinds();

    String write(DocumentKind kind, ReleaseFacts facts);
}
