package org.releasemanager.effect.spi;

/**
 * What a kind of effect is asked about.
 *
 * @param key identifies the effect for ever, here and at the tool
 * @param fencingToken of the lease under which it is asked; 0 without one
 */
public record Handle(String key, String releaseId, long fencingToken) {}
