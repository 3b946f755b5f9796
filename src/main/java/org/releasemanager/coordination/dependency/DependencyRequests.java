package org.releasemanager.coordination.dependency;

import java.util.List;
import java.util.Optional;
import org.releasemanager.product.Product;
import org.releasemanager.product.Products;
import org.releasemanager.product.UnknownProduct;
import org.releasemanager.release.Releases;
import org.releasemanager.web.Problems;
import org.springframework.stereotype.Component;

/** What people ask for, held against the products and releases that there are. */
@Component
class DependencyRequests {
    private final Products products;
    private final Releases releases;

    DependencyRequests(Products products, Releases releases) {
        this.products = products;
        this.releases = releases;
    }

    /** What a request says. */
    sealed interface Reading {
        record Right(DependencyRequest.Order order) implements Reading {}

        /** @param problems one or more */
        record Wrong(List<Problems.Field> problems) implements Reading {}
    }

    Reading read(DependencyRequest request, String caller) {
        var reading =
                new RequestReading(request, this::find, id -> releases.find(id).isPresent());
        var order = reading.order(caller);
        return reading.problems().isEmpty() ? new Reading.Right(order) : new Reading.Wrong(reading.problems());
    }

    private Optional<Product> find(String key) {
        try {
            return Optional.of(products.get(key));
        } catch (UnknownProduct unknown) {
            return Optional.empty();
        }
    }
}
