/** The tables of trains, their departures, and who is aboard. */
@NullMarked
package org.releasemanager.coordination.train.store;

import org.jspecify.annotations.NullMarked;
