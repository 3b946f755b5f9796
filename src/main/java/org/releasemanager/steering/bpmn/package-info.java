/** Where steering meets the process. */
@NullMarked
package org.releasemanager.steering.bpmn;

import org.jspecify.annotations.NullMarked;
