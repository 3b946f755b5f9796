package org.releasemanager.documentation.bpmn;

import org.releasemanager.engine.Variable;

/** The process variables that this room reads; it writes none. */
final class DocumentationVariables {
    /** How the phase before ended, for example {@code RELEASED} or {@code ROLLED_BACK}; written by the models. */
    static final Variable<String> OUTCOME = Variable.of("outcome", String.class);

    private DocumentationVariables() {}
}
