package org.releasemanager.engine.access;

/** The application does not start for real releases on a database whose accounts everybody knows. */
class DemoDatabase extends RuntimeException {
    private static final long serialVersionUID = 1L;

    DemoDatabase(long accounts) {
        super("The database holds " + accounts + " demo accounts, whose password everybody knows");
    }
}
