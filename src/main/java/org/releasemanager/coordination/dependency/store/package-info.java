/** The tables of dependencies and of the releases that wait for them. */
@NullMarked
package org.releasemanager.coordination.dependency.store;

import org.jspecify.annotations.NullMarked;
