package org.releasemanager.product;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/** Definitions as text, for this room's tests. */
public final class Definitions {
    /** The example of the REST contract, to the letter. */
    public static final String SHOP = read("product/shop.yaml");

    /** No key but those without a default. */
    public static final String SMALLEST = """
            key: shop
            repository: /srv/git/shop.git
            environments:
              - {key: live, kind: production, deploy: {tool: local}}
            """;

    private Definitions() {}

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
