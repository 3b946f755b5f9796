package org.releasemanager.calendar.ics;

import java.util.List;
import java.util.stream.Collectors;

/** iCalendar text that cannot be used; says where, what, and what would be right. */
public class InvalidCalendar extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /** @param line from 1; 0 is the whole
     *  @param property for example {@code RRULE} */
    public record Problem(int line, String property, String message) {
        /** {@code line 7, RRULE}. */
        public String place() {
            return line == 0 ? property : "line " + line + ", " + property;
        }
    }

    public InvalidCalendar(int line, String property, String message) {
        this(List.of(new Problem(line, property, message)));
    }

    InvalidCalendar(List<Problem> problems) {
        super(problems.stream()
                .map(problem -> problem.place() + ": " + problem.message())
                .collect(Collectors.joining("; ")));
        this.problems = problems;
    }

    public List<Problem> problems() {
        return problems;
    }
}
