package org.releasemanager.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProductFixturesTest {
    @Test
    void shopIsReleasedToStagingBeforeProduction() {
        var shop = ProductFixtures.shop();

        assertThat(shop.environments()).extracting("key").containsExactly("staging", "production");
        assertThat(shop.production().kind()).isEqualTo(Product.Environment.Kind.PRODUCTION);
        assertThat(shop.tagOf("1.2.3")).isEqualTo("v1.2.3");
    }
}
