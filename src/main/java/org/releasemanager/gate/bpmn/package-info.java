/** The steps and forms of check-gates.bpmn. */
@NullMarked
package org.releasemanager.gate.bpmn;

import org.jspecify.annotations.NullMarked;
