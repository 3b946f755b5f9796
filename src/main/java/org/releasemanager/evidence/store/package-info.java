/** The tables of the evidence room. */
@NullMarked
package org.releasemanager.evidence.store;

import org.jspecify.annotations.NullMarked;
