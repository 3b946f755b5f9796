/** What the process models call in this room. */
@NullMarked
package org.releasemanager.change.bpmn;

import org.jspecify.annotations.NullMarked;
