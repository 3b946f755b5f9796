/** What a release waits for before it goes to production, and how that stands. */
@NullMarked
package org.releasemanager.coordination.dependency;

import org.jspecify.annotations.NullMarked;
