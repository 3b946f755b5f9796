package org.releasemanager.engine.access;

/** The application does not start without a good administrator password. */
class WeakAdminPassword extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WeakAdminPassword(String problem) {
        super("The property release-manager.access.admin-password " + problem);
    }
}
