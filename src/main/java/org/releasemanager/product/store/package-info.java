/** Every revision of every product, kept. */
@NullMarked
package org.releasemanager.product.store;

import org.jspecify.annotations.NullMarked;
