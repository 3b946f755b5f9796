/** How the activities of teams are kept. */
@NullMarked
package org.releasemanager.coordination.store;

import org.jspecify.annotations.NullMarked;
