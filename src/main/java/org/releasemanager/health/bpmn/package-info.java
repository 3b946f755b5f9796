/** The steps that ask for health, and the person who confirms production. */
@NullMarked
package org.releasemanager.health.bpmn;

import org.jspecify.annotations.NullMarked;
