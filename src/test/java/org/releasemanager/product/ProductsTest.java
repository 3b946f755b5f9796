package org.releasemanager.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.releasemanager.product.ProductFixtures.shop;
import static org.releasemanager.product.ProductFixtures.shopWith;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.releasemanager.product.Defined.Changed;
import org.releasemanager.product.Defined.Created;
import org.releasemanager.product.Defined.Unchanged;

class ProductsTest {
    private static final Instant NOW = Instant.parse("2026-03-29T01:30:00.123456Z");

    private final Products products = ProductDatabase.empty(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void newProductIsCreatedAsItsFirstRevision() {
        var defined = products.define(shop(), "manager");

        assertThat(defined).isEqualTo(new Created(1));
        assertThat(products.get("shop")).isEqualTo(shop());
        assertThat(products.latest("shop")).isEqualTo(new Revision(1, shop(), NOW, "manager"));
    }

    @Test
    void everyChangeIsANewRevisionAndTheOldOnesAreKept() {
        products.define(shop(), "manager");

        var defined = products.define(shopWith().name("Better shop").build(), "admin");

        assertThat(defined).isEqualTo(new Changed(2));
        assertThat(products.get("shop").name()).isEqualTo("Better shop");
        assertThat(products.currentRevision("shop")).isEqualTo(2);
        assertThat(products.revision("shop", 1)).isEqualTo(shop());
    }

    @Test
    void sameDefinitionAgainChangesNothing() {
        products.define(shop(), "manager");

        var defined = products.define(shop(), "admin");

        assertThat(defined).isEqualTo(new Unchanged(1));
        assertThat(products.latest("shop").definedBy()).isEqualTo("manager");
    }

    @Test
    void wayBackToAnEarlierDefinitionIsANewRevision() {
        products.define(shop(), "manager");
        products.define(shopWith().name("Better shop").build(), "manager");

        assertThat(products.define(shop(), "manager")).isEqualTo(new Changed(3));
    }

    @Test
    void manyDefinitionsAtOnceGetOneRevisionEach() throws Exception {
        var people = Executors.newFixedThreadPool(4);
        var work = IntStream.rangeClosed(1, 20)
                .mapToObj(number -> (Callable<Defined>)
                        () -> products.define(shopWith().name("Shop " + number).build(), "manager"))
                .toList();

        var outcomes = new ArrayList<Integer>();
        for (var defined : people.invokeAll(work)) {
            outcomes.add(defined.get().revision());
        }
        people.shutdown();

        assertThat(outcomes)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void productsAreListedByKeyInTheirLatestRevision() {
        for (var key : new String[] {"shop", "bank", "wiki"}) {
            products.define(shopWith().key(key).build(), "manager");
        }
        products.define(shopWith().key("bank").name("Better bank").build(), "manager");

        assertThat(products.all()).extracting(Product::key).containsExactly("bank", "shop", "wiki");
        assertThat(products.all()).extracting(Product::name).contains("Better bank");
        assertThat(products.page(1, 2)).extracting(Product::key).containsExactly("wiki");
        assertThat(products.page(Integer.MAX_VALUE, 500)).isEmpty();
        assertThat(products.count()).isEqualTo(3);
    }

    @Test
    void removedProductIsUnknown() {
        products.define(shop(), "manager");

        products.remove("shop");

        assertThatThrownBy(() -> products.get("shop"))
                .isInstanceOf(UnknownProduct.class)
                .hasMessageContaining("PUT /api/products/shop");
        assertThat(products.count()).isZero();
    }

    @Test
    void revisionThatNeverWasIsUnknown() {
        products.define(shop(), "manager");

        assertThatThrownBy(() -> products.revision("shop", 2))
                .isInstanceOf(UnknownProduct.class)
                .hasMessageContaining("no revision 2");
    }

    @Test
    void revisionOfAProductThatWasRemovedIsForgotten() {
        products.define(shop(), "manager");
        assertThat(products.revision("shop", 1)).isEqualTo(shop());

        products.remove("shop");

        assertThatThrownBy(() -> products.revision("shop", 1)).isInstanceOf(UnknownProduct.class);
        var other = shopWith().name("Other shop").build();
        products.define(other, "manager");
        assertThat(products.revision("shop", 1)).isEqualTo(other);
    }
}
