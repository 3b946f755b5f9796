/** Where evidence lies, and the one way in: bounded, hashed, never outside its folder. */
@NullMarked
package org.releasemanager.gate.evidence;

import org.jspecify.annotations.NullMarked;
