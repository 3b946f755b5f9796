package org.releasemanager.effect.spi;

/**
 * How an effect ends in the ledger.
 *
 * @param detail for people, possibly with the last lines of output
 */
public record Ending(How how, String detail) {
    /** UNKNOWN: the time for it was over and nobody could ask. ABANDONED: nobody waits for it any more. */
    public enum How {
        SUCCEEDED,
        FAILED,
        UNKNOWN,
        ABANDONED
    }
}
