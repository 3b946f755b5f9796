/** Where deliveries are kept, with what people did with them. */
@NullMarked
package org.releasemanager.inbox.store;

import org.jspecify.annotations.NullMarked;
