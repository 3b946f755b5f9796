package org.releasemanager.steering.spi;

import java.util.List;
import java.util.Set;
import org.releasemanager.steering.OpenStep;

/** The steps of the processes that drive releases; whatever is changed here is changed in the caller's transaction. */
public interface OpenSteps {
    List<OpenStep> of(String releaseId);

    /** Tries a step that has failed once more, soon. */
    void retry(OpenStep step);

    /** Ends the step as if its work were done. */
    void leave(OpenStep step);

    /** Ends the step as if its work had failed, by the flow that the model names. */
    void fail(OpenStep step);

    /** The short names of the steps that the models allow to skip. */
    Set<String> skippable();
}
