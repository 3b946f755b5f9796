/** Networks of activities: the critical path (PERT/CPM), a simulation next to it, and the working days they fall on. */
@NamedInterface("schedule")
@NullMarked
package org.releasemanager.planning.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
