package org.releasemanager.coordination.train;

/** No train has this key. */
public class UnknownTrain extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownTrain(String key) {
        super("There is no train '" + key + "'");
    }
}
