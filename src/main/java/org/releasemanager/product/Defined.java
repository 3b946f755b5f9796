package org.releasemanager.product;

/** What became of a definition. */
public sealed interface Defined {
    /** The revision that holds now: 1, 2, … */
    int revision();

    /** The product is new. */
    record Created(int revision) implements Defined {}

    /** The product has a new revision; the earlier ones are kept. */
    record Changed(int revision) implements Defined {}

    /** The product was defined like this already. */
    record Unchanged(int revision) implements Defined {}
}
