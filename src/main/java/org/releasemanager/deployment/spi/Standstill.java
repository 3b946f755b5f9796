package org.releasemanager.deployment.spi;

import java.util.Collection;
import java.util.Set;

/**
 * A word of another room that nothing new may begin for a release, for example because the line is stopped. Asked before an
 * environment is taken and before each deployment starts, never before something is taken back; changes nothing.
 */
public interface Standstill {
    /** @return those of them for which nothing may begin now */
    Set<String> among(Collection<String> releaseIds);
}
