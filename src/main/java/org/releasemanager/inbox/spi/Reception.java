package org.releasemanager.inbox.spi;

import org.jspecify.annotations.Nullable;

/** What a receiver says to a signal. The sentences are for people. */
public sealed interface Reception {
    /**
     * It has acted.
     *
     * @param what it did
     * @param releaseId the release that it did it to, if there is one
     */
    record Accepted(String what, @Nullable String releaseId) implements Reception {}

    /** It waits for such a signal, but what it needs is not there yet: it is asked again every few seconds. */
    record NotYet(String why) implements Reception {}

    /** It does not wait for such signals. */
    record NotMine() implements Reception {}

    /** It will never act on this signal as things are; a person sees it and may replay it. */
    record Refused(String why) implements Reception {}
}
