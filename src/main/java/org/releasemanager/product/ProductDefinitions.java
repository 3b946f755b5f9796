package org.releasemanager.product;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.releasemanager.product.definition.DefinitionReader;
import org.releasemanager.product.definition.DefinitionWriter;
import org.releasemanager.product.spi.DefinitionCheck;
import org.springframework.stereotype.Component;

/** Product definitions as text, in UTF-8 and at most 1 MiB, with the checks of all rooms. */
@Component
public class ProductDefinitions {
    public static final int MOST_BYTES = 1024 * 1024;

    private final DefinitionReader reader;

    public ProductDefinitions(List<DefinitionCheck> checks) {
        reader = new DefinitionReader(checks);
    }

    /** @throws InvalidDefinition naming every wrong field */
    public Product yaml(String definition) {
        return reader.yaml(definition.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The definition of the product with this key.
     *
     * @throws InvalidDefinition naming every wrong field; the key is wrong if it is another one
     */
    public Product yaml(String key, byte[] definition) {
        return reader.only(key).yaml(definition);
    }

    /** As {@link #yaml(String, byte[])}, from JSON. */
    public Product json(String key, byte[] definition) {
        return reader.only(key).json(definition);
    }

    /** The definition with its defaults written out, in the keys that it is read from. */
    public Map<String, Object> write(Product product) {
        return DefinitionWriter.write(product);
    }
}
