/** The steps and the form of {@code plan-release.bpmn} that this room serves, and its variables. */
@NullMarked
package org.releasemanager.planning.bpmn;

import org.jspecify.annotations.NullMarked;
