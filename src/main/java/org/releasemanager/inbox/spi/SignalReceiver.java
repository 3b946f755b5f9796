package org.releasemanager.inbox.spi;

/**
 * Waits for what outside systems tell. All receivers are asked one after another until one takes the signal or refuses
 * it.
 */
public interface SignalReceiver {
    /**
     * Takes the signal, or says why not. It is called again with the same signal after {@link Reception.NotYet}, after an
     * exception, after the crash of a node and when a person replays it, so what it does under one {@link Signal#key()} it
     * must do once. Blocks for less than five minutes.
     */
    Reception receive(Signal signal);
}
