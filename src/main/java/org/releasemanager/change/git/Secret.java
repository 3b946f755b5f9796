package org.releasemanager.change.git;

/** A value that cannot be printed by accident. */
record Secret(String value) {
    @Override
    public String toString() {
        return "******";
    }
}
