package org.releasemanager.deployment;

/** What became of a person's wish to change who holds an environment, or who gets it next. */
public sealed interface Intervention {
    /** @param sentence what is different now */
    record Done(String sentence) implements Intervention {}

    /** Noted; it happens when a second person asks for the same. */
    record Asked(String sentence) implements Intervention {}

    /** The field of the request that is wrong. */
    record Invalid(String field, String message) implements Intervention {}

    record UnknownEnvironment(String sentence) implements Intervention {}

    record NotPossible(String sentence) implements Intervention {}
}
