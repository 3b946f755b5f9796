/** The steps of {@code deploy-release}, and what frees environments afterwards. */
@NullMarked
package org.releasemanager.deployment.bpmn;

import org.jspecify.annotations.NullMarked;
