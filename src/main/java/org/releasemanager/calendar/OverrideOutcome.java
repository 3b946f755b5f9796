package org.releasemanager.calendar;

/** What came of the wish to ignore a freeze. */
public sealed interface OverrideOutcome {
    /** A second person has to confirm it. */
    record Asked(Overrides.FreezeOverride override) implements OverrideOutcome {}

    record Confirmed(Overrides.FreezeOverride override) implements OverrideOutcome {}

    /** What the person entered is wrong. */
    record Invalid(String field, String message) implements OverrideOutcome {}

    /** Somebody else has to do it. */
    record NotEntitled(String message) implements OverrideOutcome {}

    /** There is nothing to do now. */
    record Refused(String message) implements OverrideOutcome {}
}
