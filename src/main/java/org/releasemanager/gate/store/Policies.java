package org.releasemanager.gate.store;

import com.fasterxml.jackson.core.type.TypeReference;
import org.releasemanager.product.Product.Gate;

/** The definition that a gate was evaluated under, kept word by word beside its result. */
public final class Policies {
    private static final TypeReference<Gate> GATE = new TypeReference<>() {};

    private Policies() {}

    public static String json(Gate gate) {
        return StoredJson.write(gate);
    }

    public static Gate gate(String json) {
        return StoredJson.read(json, GATE);
    }
}
