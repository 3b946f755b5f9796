/** Tells the rooms when processes wait, from the engine's own history events. */
@NullMarked
package org.releasemanager.engine.waits;

import org.jspecify.annotations.NullMarked;
