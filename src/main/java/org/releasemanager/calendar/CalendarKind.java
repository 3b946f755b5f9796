package org.releasemanager.calendar;

/** What a calendar's events mean for production. */
public enum CalendarKind {
    /** While one takes place, production stays as it is. */
    FREEZE,
    /** Production changes only while one takes place. */
    WINDOW
}
