/** How change sets are kept. */
@NullMarked
package org.releasemanager.change.store;

import org.jspecify.annotations.NullMarked;
