package org.releasemanager.calendar.ics;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** One example of the standard, with what it says that comes out. */
record RfcExample(String start, String exception, String rule, List<LocalDateTime> starts, boolean goesOn) {
    static RfcExample parse(String line) {
        String[] cells = line.split(" \\| ");
        String[] start = cells[0].split(" -");
        boolean goesOn = cells[2].endsWith(" ...");
        return new RfcExample(
                start[0], start.length > 1 ? start[1] : "", cells[1], starts(cells[2].replace(" ...", "")), goesOn);
    }

    private static List<LocalDateTime> starts(String text) {
        var starts = new ArrayList<LocalDateTime>();
        String year = "";
        for (String month : text.split("; ")) {
            String[] sides = month.split(": ");
            year = sides[0].contains("-") ? sides[0].substring(0, 4) : year;
            String digits = sides[0].substring(sides[0].length() - 2);
            var first = LocalDate.of(Integer.parseInt(year), Integer.parseInt(digits), 1);
            for (String day : sides[1].split(",")) {
                addDays(first, day, starts);
            }
        }
        return starts;
    }

    private static void addDays(LocalDate first, String text, List<LocalDateTime> starts) {
        String[] timed = text.split("T");
        String[] range = timed[0].split("-");
        var time = timed.length > 1 ? LocalTime.parse(timed[1]) : LocalTime.of(9, 0);
        int last = Integer.parseInt(range[range.length - 1]);
        for (int day = Integer.parseInt(range[0]); day <= last; day++) {
            starts.add(first.withDayOfMonth(day).atTime(time));
        }
    }

    @Override
    public String toString() {
        return start + " " + rule;
    }
}
