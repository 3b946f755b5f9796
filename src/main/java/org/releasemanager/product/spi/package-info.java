/** What other rooms add to the checks of a product definition. */
@NamedInterface("spi")
@NullMarked
package org.releasemanager.product.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
