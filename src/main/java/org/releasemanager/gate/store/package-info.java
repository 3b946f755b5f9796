/** What was measured and what was waived; rows are added, never changed. */
@NullMarked
package org.releasemanager.gate.store;

import org.jspecify.annotations.NullMarked;
