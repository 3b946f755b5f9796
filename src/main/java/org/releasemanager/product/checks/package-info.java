/** What has to hold between the fields of a product definition, one class per demand. */
@NullMarked
package org.releasemanager.product.checks;

import org.jspecify.annotations.NullMarked;
