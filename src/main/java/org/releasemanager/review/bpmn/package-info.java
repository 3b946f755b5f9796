/** Feedback and review as user tasks. */
@NullMarked
package org.releasemanager.review.bpmn;

import org.jspecify.annotations.NullMarked;
