/** Where documents are kept: one row per version. */
@NullMarked
package org.releasemanager.documentation.store;

import org.jspecify.annotations.NullMarked;
