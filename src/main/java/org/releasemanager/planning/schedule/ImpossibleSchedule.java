package org.releasemanager.planning.schedule;

/** These activities cannot be put in an order; the message names the culprits. */
public class ImpossibleSchedule extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public ImpossibleSchedule(String message) {
        super(message);
    }
}
