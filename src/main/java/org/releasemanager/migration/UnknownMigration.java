package org.releasemanager.migration;

/** There is no move with this id. */
public class UnknownMigration extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public UnknownMigration(String id) {
        super("There is no migration '" + id + "'");
    }
}
