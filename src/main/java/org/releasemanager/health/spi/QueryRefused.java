package org.releasemanager.health.spi;

import java.io.IOException;

/** A metrics system does not understand a query, or may not answer it; the message says which and why. */
public class QueryRefused extends IOException {
    private static final long serialVersionUID = 1L;

    public QueryRefused(String query, String why) {
        super("'" + query + "': " + why);
    }
}
