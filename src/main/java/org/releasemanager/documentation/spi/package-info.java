/** What other rooms contribute to the documents of a release. */
@NamedInterface("spi")
@NullMarked
package org.releasemanager.documentation.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
