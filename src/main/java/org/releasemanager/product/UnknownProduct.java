package org.releasemanager.product;

/** No product has this key, or it never had this revision. */
public class UnknownProduct extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownProduct(String key) {
        super("There is no product '" + key + "': define it with PUT /api/products/" + key);
    }

    public UnknownProduct(String key, int revision) {
        super("Product '" + key + "' has no revision " + revision);
    }
}
