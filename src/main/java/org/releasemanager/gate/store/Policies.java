package org.releasemanager.gate.store;

import org.releasemanager.product.Product.Gate;

/** The definition that a gate was evaluated under, kept word by word beside its result. */
public final class Policies {
    private Policies() {}

    public static String json(Gate gate) {
        return StoredJson.write(gate);
    }
}
