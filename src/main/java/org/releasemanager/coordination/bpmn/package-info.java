/** Team activities as user tasks. */
@NullMarked
package org.releasemanager.coordination.bpmn;

import org.jspecify.annotations.NullMarked;
