/** The steps of {@code roll-back-release}, and the people who repair what cannot be undone or choose the way on. */
@NullMarked
package org.releasemanager.rollback.bpmn;

import org.jspecify.annotations.NullMarked;
