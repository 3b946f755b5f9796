package org.releasemanager.health;

/**
 * What a look at an environment came to.
 *
 * @param sentence what was seen, for people, for all services
 */
public record Assessment(Health health, String sentence) {}
