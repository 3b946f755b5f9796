/** The tables of the room. */
@NullMarked
package org.releasemanager.migration.store;

import org.jspecify.annotations.NullMarked;
