/** The tables of this room. */
@NullMarked
package org.releasemanager.calendar.store;

import org.jspecify.annotations.NullMarked;
