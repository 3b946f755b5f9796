package org.releasemanager.product;

import java.time.Clock;
import java.util.List;
import org.releasemanager.product.Defined.Changed;
import org.releasemanager.product.Defined.Created;
import org.releasemanager.product.Defined.Unchanged;
import org.releasemanager.product.store.RevisionStore;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

/** The products that may be released. */
@Component
public class Products {
    private static final int REMEMBERED = 200;

    private final RevisionStore store;
    private final Clock clock;

    /** Each step of a release asks for its product; a revision never changes. */
    private final ConcurrentLruCache<RevisionKey, Product> revisions;

    public Products(RevisionStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
        this.revisions = new ConcurrentLruCache<>(REMEMBERED, this::read);
    }

    private record RevisionKey(String product, int number) {}

    /** @throws UnknownProduct if there is none with this key */
    public Product get(String key) {
        return latest(key).product();
    }

    /**
     * The definition as it was at this revision (1, 2, …).
     *
     * @throws UnknownProduct if there is no such product or revision
     */
    public Product revision(String key, int revision) {
        return revisions.get(new RevisionKey(key, revision));
    }

    private Product read(RevisionKey key) {
        return store.find(key.product(), key.number())
                .orElseThrow(() -> new UnknownProduct(key.product(), key.number()))
                .product();
    }

    /** @throws UnknownProduct if there is none with this key */
    public int currentRevision(String key) {
        return latest(key).number();
    }

    /**
     * The definition that holds now and its number, read together.
     *
     * @throws UnknownProduct if there is none with this key
     */
    public Revision latest(String key) {
        return store.latest(key).orElseThrow(() -> new UnknownProduct(key));
    }

    /** All of them by key. */
    public List<Product> all() {
        return page(0, Integer.MAX_VALUE);
    }

    /** Some of them, by key. */
    public List<Product> page(int page, int size) {
        return store.latest((long) page * size, size).stream()
                .map(Revision::product)
                .toList();
    }

    public long count() {
        return store.count();
    }

    /**
     * Makes this the definition that holds from now on. The same definition again changes nothing.
     *
     * @param product read by {@link ProductDefinitions}, which checks it
     * @param actor user id
     */
    public Defined define(Product product, String actor) {
        var latest = store.latest(product.key());
        if (latest.isPresent() && latest.get().product().equals(product)) {
            return new Unchanged(latest.get().number());
        }
        int next = latest.map(Revision::number).orElse(0) + 1;
        if (!store.add(new Revision(next, product, clock.instant(), actor))) {
            return define(product, actor);
        }
        revisions.remove(new RevisionKey(product.key(), next)); // the same number of a transaction that was rolled back
        return next == 1 ? new Created(next) : new Changed(next);
    }

    /** Forgets the product with all its revisions; for demo data whose releases are removed, too. */
    public void remove(String key) {
        store.remove(key);
        revisions.clear();
    }
}
