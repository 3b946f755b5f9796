package org.releasemanager.calendar.ics;

import java.util.Map;
import java.util.Optional;

/**
 * One line of iCalendar text, unfolded.
 *
 * @param number of the line it begins on, from 1
 * @param name in upper case
 * @param parameters by name in upper case, without quotes
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5545#section-3.1">RFC 5545, 3.1</a>
 */
record ContentLine(int number, String name, Map<String, String> parameters, String value) {
    Optional<String> parameter(String parameterName) {
        return Optional.ofNullable(parameters.get(parameterName));
    }

    /** The value as people read it. */
    String text() {
        return value.replaceAll("\\\\[nN]", " ")
                .replaceAll("\\\\([,;\\\\])", "$1")
                .strip();
    }

    InvalidCalendar wrong(String message) {
        return new InvalidCalendar(number, name, message);
    }
}
