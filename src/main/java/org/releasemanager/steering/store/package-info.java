/** How stops, passes and open questions are kept. */
@NullMarked
package org.releasemanager.steering.store;

import org.jspecify.annotations.NullMarked;
