package org.releasemanager.product.definition;

import java.util.Optional;
import java.util.function.Predicate;

/** Which texts are right. */
@FunctionalInterface
interface Rule {
    /** What is wrong with it and how to put it right; empty when all is well. */
    Optional<String> problemWith(String text);

    static Rule that(Predicate<String> holds, String otherwise) {
        return text -> holds.test(text) ? Optional.empty() : Optional.of(otherwise);
    }

    /** As {@link #that}, with the text quoted before the message; not for texts that may hold a secret. */
    static Rule quoting(Predicate<String> holds, String otherwise) {
        return text -> holds.test(text) ? Optional.empty() : Optional.of(Quote.of(text) + " " + otherwise);
    }

    default Rule and(Rule next) {
        return text -> problemWith(text).or(() -> next.problemWith(text));
    }
}
