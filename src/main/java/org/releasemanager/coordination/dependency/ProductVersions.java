package org.releasemanager.coordination.dependency;

import org.releasemanager.change.Versions;
import org.releasemanager.product.Products;
import org.springframework.stereotype.Component;

/** Which versions of which products count for whom, by the products' own numbering. */
@Component
class ProductVersions {
    private final Products products;

    ProductVersions(Products products) {
        this.products = products;
    }

    boolean isIn(Wanted.AnyRelease range, String version) {
        return VersionRange.parse(of(range.product()), range.versions()).contains(version);
    }

    /** Whether the version is the minimum, or newer. */
    boolean isAtLeast(String product, String minimum, String version) {
        return VersionRange.parse(of(product), ">=" + minimum).contains(version);
    }

    private Versions of(String product) {
        return Versions.of(products.get(product));
    }
}
