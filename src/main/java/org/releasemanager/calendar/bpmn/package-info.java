/** The step that asks whether production may start, and the promise to wake it. */
@NullMarked
package org.releasemanager.calendar.bpmn;

import org.jspecify.annotations.NullMarked;
