/** Reaches the repositories of products: in place, or through a mirror that is fetched. Knows no release. */
@NullMarked
package org.releasemanager.change.git;

import org.jspecify.annotations.NullMarked;
