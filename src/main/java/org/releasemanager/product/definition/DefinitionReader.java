package org.releasemanager.product.definition;

import java.util.List;
import java.util.Optional;
import org.releasemanager.product.InvalidDefinition;
import org.releasemanager.product.Product;
import org.releasemanager.product.spi.DefinitionCheck;

/** From text to product, with everything that is wrong said at once. */
public final class DefinitionReader {
    private final Reader<Product> product;
    private final List<DefinitionCheck> checks;

    private DefinitionReader(Reader<Product> product, List<DefinitionCheck> checks) {
        this.product = product;
        this.checks = checks;
    }

    public DefinitionReader(List<DefinitionCheck> checks) {
        this(ProductReader.of(Names.PRODUCT_KEY), checks);
    }

    /** One that takes no other product's definition. */
    public DefinitionReader only(String key) {
        Rule sameKey = given -> given.equals(key)
                ? Optional.empty()
                : Optional.of(
                        Quote.of(given) + " is not the key in the address, " + Quote.of(key) + ": make them the same");
        return new DefinitionReader(ProductReader.of(Names.PRODUCT_KEY.and(sameKey)), checks);
    }

    /** @throws InvalidDefinition naming every wrong field */
    public Product yaml(byte[] content) {
        return read(Document.yaml(Encoding.text(content)));
    }

    /** @throws InvalidDefinition naming every wrong field */
    public Product json(byte[] content) {
        return read(Document.json(Encoding.text(content)));
    }

    /** A definition that was right when it was stored; a rule that is newer than it does not make it unreadable. */
    public static Product stored(String json) {
        return ProductReader.of(Names.PRODUCT_KEY).read(Document.json(json), Spot.root(new Problems()));
    }

    private Product read(Node root) {
        var problems = new Problems();
        var read = product.read(root, Spot.root(problems));
        if (!read.environments().isEmpty()) {
            checks.forEach(check -> check.problemsWith(read).forEach(problems::addUnlessKnown));
        }
        if (problems.none()) {
            return read;
        }
        throw new InvalidDefinition(problems.all());
    }
}
