package org.releasemanager.release.spi;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.product.Product;
import org.releasemanager.release.ReleaseType;

/** Finds out, before a release starts, what it would ship: which commit, since which version, as which version. */
public interface ScopeSource {
    /** @throws ScopeRefused if the request cannot become a release; names the field and the way out */
    Scope propose(Request request);

    /**
     * @param ref branch, tag or commit; empty means the repository's default branch
     * @param previous the version to compare with; empty means the last released one that this line descends from
     * @param version the version asked for; empty means derived from the changes
     * @param type the type asked for; empty means derived from the changes
     */
    record Request(
            Product product,
            Optional<String> ref,
            Optional<String> previous,
            Optional<String> version,
            Optional<ReleaseType> type) {}

    /** @param derivedType what the changes alone would call for */
    record Scope(
            String ref,
            String commit,
            @Nullable String previousVersion,
            @Nullable String previousCommit,
            String version,
            ReleaseType type,
            ReleaseType derivedType) {}

    /** The request cannot become a release. */
    class ScopeRefused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String field;

        /** @param field the request's field that has to change: {@code ref}, {@code previous}, {@code version}, {@code product} */
        public ScopeRefused(String field, String message) {
            super(message);
            this.field = field;
        }

        public String field() {
            return field;
        }
    }
}
