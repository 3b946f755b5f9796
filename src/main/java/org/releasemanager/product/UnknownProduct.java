package org.releasemanager.product;

/** No product has this key. */
public class UnknownProduct extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownProduct(String key) {
        super("There is no product '" + key + "': define it with PUT /api/products/" + key);
    }
}
