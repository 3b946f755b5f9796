package org.releasemanager.product.definition;

import java.util.regex.Pattern;

/** A place in a definition, and where to say that it is wrong. */
record Spot(String path, Problems problems) {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_-]{0,59}");

    static Spot root(Problems problems) {
        return new Spot("", problems);
    }

    /** The same place for something whose own problems would only repeat what was said. */
    Spot muted() {
        return new Spot(path, new Problems());
    }

    Spot key(String key) {
        if (!PLAIN.matcher(key).matches()) {
            return new Spot(path + "[" + Quote.of(key) + "]", problems);
        }
        return new Spot(path.isEmpty() ? key : path + "." + key, problems);
    }

    Spot index(int index) {
        return new Spot(path + "[" + index + "]", problems);
    }

    void problem(String message) {
        problems.add(path.isEmpty() ? "document" : path, message);
    }
}
