/** Finds processes that nothing is ever going to wake, and shows them to people. */
@NullMarked
package org.releasemanager.engine.stuck;

import org.jspecify.annotations.NullMarked;
