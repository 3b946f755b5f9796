/** Calendars, bookings, overrides and the feed over REST, and the page for people. */
@NullMarked
package org.releasemanager.calendar.web;

import org.jspecify.annotations.NullMarked;
