/** iCalendar in and out, within bounds: what somebody sends is read strictly, or refused with its line. */
@NullMarked
package org.releasemanager.calendar.ics;

import org.jspecify.annotations.NullMarked;
