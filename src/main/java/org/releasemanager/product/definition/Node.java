package org.releasemanager.product.definition;

import java.util.List;
import java.util.Map;

/** A part of a definition as it was written, before anyone knows what it means. */
sealed interface Node {
    /** For people: "is a list". */
    String kind();

    /** @param text as written, also of numbers: {@code 1.10} stays {@code 1.10} */
    record Scalar(Type type, String text) implements Node {
        enum Type {
            TEXT("a text"),
            NUMBER("a number"),
            FLAG("true or false"),
            NOTHING("empty");

            private final String kind;

            Type(String kind) {
                this.kind = kind;
            }
        }

        @Override
        public String kind() {
            return type.kind;
        }

        boolean is(Type wanted) {
            return type == wanted;
        }
    }

    record Sequence(List<Node> items) implements Node {
        @Override
        public String kind() {
            return "a list";
        }
    }

    /** @param repeated keys that were given more than once, with the line of the repetition */
    record Mapping(Map<String, Node> entries, Map<String, Integer> repeated) implements Node {
        @Override
        public String kind() {
            return "a map";
        }
    }
}
