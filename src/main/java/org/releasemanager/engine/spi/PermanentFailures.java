package org.releasemanager.engine.spi;

import java.util.Set;

/** Exceptions of a room that does not know the engine, for which trying again is of no use: a person has to act first. */
public interface PermanentFailures {
    Set<Class<? extends Exception>> types();
}
