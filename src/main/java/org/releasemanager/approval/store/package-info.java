/** How votes are kept. */
@NullMarked
package org.releasemanager.approval.store;

import org.jspecify.annotations.NullMarked;
