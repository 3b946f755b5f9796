/** Networks of activities: the critical path (PERT/CPM), a simulation next to it, and the working days they fall on. */
@NullMarked
package org.releasemanager.planning.schedule;

import org.jspecify.annotations.NullMarked;
