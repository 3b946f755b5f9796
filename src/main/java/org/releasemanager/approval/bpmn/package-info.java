/** How approvals are asked for and given in the models. */
@NullMarked
package org.releasemanager.approval.bpmn;

import org.jspecify.annotations.NullMarked;
