/** How releases and their timelines are kept. */
@NullMarked
package org.releasemanager.release.store;

import org.jspecify.annotations.NullMarked;
