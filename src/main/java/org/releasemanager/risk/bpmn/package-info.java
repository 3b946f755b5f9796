/** The steps of {@code assess-risk.bpmn} that this room carries out, and its variables. */
@NullMarked
package org.releasemanager.risk.bpmn;

import org.jspecify.annotations.NullMarked;
