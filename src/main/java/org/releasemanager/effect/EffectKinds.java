package org.releasemanager.effect;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.releasemanager.effect.spi.EffectKind;
import org.springframework.stereotype.Component;

/** The kinds of effects that are installed, by their names in the ledger. */
@Component
class EffectKinds {
    private final Map<String, EffectKind> byName = new TreeMap<>();

    EffectKinds(List<EffectKind> kinds) {
        for (EffectKind kind : kinds) {
            if (byName.put(kind.name(), kind) != null) {
                throw new IllegalStateException("Two kinds of effects are called '" + kind.name() + "'");
            }
        }
    }

    EffectKind of(String name) {
        EffectKind kind = byName.get(name);
        if (kind == null) {
            throw new IllegalStateException(
                    "There is no kind of effect '" + name + "'; known are: " + String.join(", ", byName.keySet()));
        }
        return kind;
    }

    EffectKind of(Effect effect) {
        return of(effect.kind());
    }
}
