package org.releasemanager.steering;

/** How a person's word about a running release was taken. */
public sealed interface Steered {
    record Done(String sentence) implements Steered {}

    /** A second person has to ask for the same. */
    record Asked(String sentence) implements Steered {}

    /** Not possible as things are. */
    record NotPossible(String sentence) implements Steered {}

    /** The rules do not allow it. */
    record NotAllowed(String sentence) implements Steered {}

    record Unknown(String sentence) implements Steered {}

    /** @param message what would be right */
    record Invalid(String field, String message) implements Steered {}
}
