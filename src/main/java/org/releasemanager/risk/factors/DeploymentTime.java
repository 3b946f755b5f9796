package org.releasemanager.risk.factors;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.LongStream;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** When production starts, in the local time of the target: is anybody there in the hours after? */
@Component
class DeploymentTime implements RiskFactor {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("EEEE HH:mm '('VV')'", Locale.ENGLISH);
    private static final int WATCHED = 4;
    private static final int ENOUGH = 2;
    private static final int NOON = 12;
    private static final double WEEKEND = 0.2;
    private static final double UNKNOWN = 0.1;
    private static final Scale LIKELIHOOD = Scale.linear(0, WATCHED, 0.6);

    @Override
    public String id() {
        return "deployment-time";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.OPERATIONAL;
    }

    @Override
    public Finding assess(Situation situation) {
        var start = situation.release().target();
        if (start == null) {
            return Finding.of(
                    WATCHED, "not set", UNKNOWN, 4, "No start is set, so it may come at any of the 24 hours of a day.");
        }
        long covered = workingHoursFrom(start);
        boolean weekend = weekendFollows(start);
        double probability = LIKELIHOOD.at(WATCHED - covered) + (weekend ? WEEKEND : 0);
        return Finding.of(covered, start.format(LOCAL), probability, 4, sentence(start, covered, weekend))
                .adviseIf(
                        covered < ENOUGH || weekend,
                        "operator",
                        "Start in the morning from Monday to Thursday, or name who stays and watches.");
    }

    private static long workingHoursFrom(ZonedDateTime start) {
        return LongStream.range(0, WATCHED)
                .mapToObj(start::plusHours)
                .filter(DeploymentTime::isWorkingHour)
                .count();
    }

    private static boolean isWorkingHour(ZonedDateTime time) {
        return !isWeekend(time) && time.getHour() >= 9 && time.getHour() < 17;
    }

    private static boolean isWeekend(ZonedDateTime time) {
        return time.getDayOfWeek() == DayOfWeek.SATURDAY || time.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    private static boolean weekendFollows(ZonedDateTime start) {
        return isWeekend(start) || start.getDayOfWeek() == DayOfWeek.FRIDAY && start.getHour() >= NOON;
    }

    private static String sentence(ZonedDateTime start, long covered, boolean weekend) {
        return "Production starts on " + start.format(LOCAL) + ": " + covered
                + " of the 4 hours from then on are working hours" + (weekend ? ", and the weekend is there." : ".");
    }
}
