package org.releasemanager.engine.retry;

/**
 * Why an attempt failed.
 *
 * @param sentence for people, without a full stop at its end
 */
record Trouble(Kind kind, String sentence) {
    enum Kind {
        /** It may be over the next time. */
        TRANSIENT,
        /** It lasts until a person changes something. */
        PERMANENT,
        /** A failure of the business for which the model draws no way. */
        BUSINESS
    }

    boolean mayPass() {
        return kind == Kind.TRANSIENT;
    }
}
