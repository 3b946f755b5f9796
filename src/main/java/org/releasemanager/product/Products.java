package org.releasemanager.product;

import org.springframework.stereotype.Component;

/** The products that may be released. */
@Component
public class Products {
    /** @throws UnknownProduct if there is none with this key */
    public Product get(String key) {
        throw new UnknownProduct(key);
    }

    /** The definition as it was at this revision (1, 2, …). */
    public Product revision(String key, int revision) {
        throw new UnknownProduct(key);
    }

    public int currentRevision(String key) {
        throw new UnknownProduct(key);
    }
}
