package org.releasemanager.integration.standardwebhooks;

/** A value that cannot be printed by accident. */
record Secret(String value) {
    /** Public for the binding of configuration, which makes one of a text. */
    public Secret {}

    @Override
    public String toString() {
        return "******";
    }
}
