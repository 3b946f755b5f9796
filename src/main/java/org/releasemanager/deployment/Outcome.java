package org.releasemanager.deployment;

/** How the work ended that a step waited for. */
public sealed interface Outcome {
    /** @param detail what was done, in the tool's words */
    record Done(String detail) implements Outcome {}

    /** @param reason why not, in the tool's words, possibly with the last lines of its output */
    record Failed(String reason) implements Outcome {}
}
