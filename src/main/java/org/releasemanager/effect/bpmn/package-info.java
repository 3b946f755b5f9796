/** The waiting steps of our engine, and the promise to wake those that wait for an effect. */
@NullMarked
package org.releasemanager.effect.bpmn;

import org.jspecify.annotations.NullMarked;
