/** The engine's tasks and people, as duties see them. */
@NullMarked
package org.releasemanager.duty.bpmn;

import org.jspecify.annotations.NullMarked;
