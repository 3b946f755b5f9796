/** One class per check, and the bounded readers of the formats that they understand. */
@NullMarked
package org.releasemanager.gate.checks;

import org.jspecify.annotations.NullMarked;
