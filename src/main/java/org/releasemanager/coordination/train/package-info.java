/** Releases of several products that go to production together, at a cadence. */
@NullMarked
package org.releasemanager.coordination.train;

import org.jspecify.annotations.NullMarked;
