/** What becomes of a step that fails, or never comes to its end: tried again, or shown to people. */
@NullMarked
package org.releasemanager.engine.retry;

import org.jspecify.annotations.NullMarked;
