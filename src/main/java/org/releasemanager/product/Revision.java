package org.releasemanager.product;

import java.time.Instant;

/**
 * A product as it was defined at one time. Releases keep the revision that they started with.
 *
 * @param number 1, 2, … for each product
 * @param definedBy user id
 */
public record Revision(int number, Product product, Instant definedAt, String definedBy) {}
