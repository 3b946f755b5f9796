package org.releasemanager.coordination.train;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.releasemanager.web.Problems;

/** Reads one request for a train and collects all that is wrong with it. */
final class TrainReading {
    private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,59}");
    private static final int LONGEST_NAME = 200;
    private static final Duration LONGEST_CUT_OFF = Duration.ofDays(90);

    private final TrainRequest request;
    private final Predicate<String> products;
    private final List<Problems.Field> problems = new ArrayList<>();

    /** @param products whether a product is defined */
    TrainReading(TrainRequest request, Predicate<String> products) {
        this.request = request;
        this.products = products;
    }

    List<Problems.Field> problems() {
        return List.copyOf(problems);
    }

    /** Means something only if there are no {@link #problems}. */
    Train train() {
        var key = text(
                "key",
                request.key(),
                KEY.asMatchPredicate(),
                "must be small letters, digits and hyphens, a letter first");
        var name = request.name() == null
                ? key
                : text("name", request.name(), text -> text.length() <= LONGEST_NAME, "is longer than " + LONGEST_NAME);
        return new Train(key, name, cadence(), cutOff(), new TreeSet<>(aboard()));
    }

    private Cadence cadence() {
        var cadence = request.cadence() == null ? new TrainRequest.Cadence(null, null, null) : request.cadence();
        var start = parsed(
                "cadence.start",
                cadence.start(),
                LocalDateTime::parse,
                LocalDateTime.MIN,
                "must be a local time such as 2026-12-01T10:00");
        var zone = parsed(
                "cadence.zone",
                cadence.zone(),
                TrainReading::zone,
                ZoneId.of("UTC"),
                "must be an IANA zone such as Europe/Berlin");
        var every = parsed(
                "cadence.every",
                cadence.every(),
                TrainReading::period,
                Period.ofDays(1),
                "must be a period of days, weeks, months or years such as P14D");
        return new Cadence(start, zone, every);
    }

    private Duration cutOff() {
        return request.cutOff() == null
                ? Duration.ZERO
                : parsed(
                        "cutOff",
                        request.cutOff(),
                        TrainReading::cutOff,
                        Duration.ZERO,
                        "must be a duration of up to 90 days such as P2D or PT4H");
    }

    private List<String> aboard() {
        if (request.products() == null || request.products().isEmpty()) {
            problems.add(new Problems.Field("products", "is missing: name the products whose releases go together"));
            return List.of();
        }
        request.products().stream()
                .filter(key -> !products.test(key))
                .forEach(key -> problems.add(new Problems.Field("products", "'" + key + "' is not defined")));
        return request.products();
    }

    private String text(String field, @Nullable String value, Predicate<String> rule, String fix) {
        if (value == null || value.isBlank() || !rule.test(value.strip())) {
            problems.add(new Problems.Field(field, fix));
            return "";
        }
        return value.strip();
    }

    private <T> T parsed(String field, @Nullable String value, Function<String, T> parser, T otherwise, String fix) {
        try {
            if (value != null) {
                return parser.apply(value.strip());
            }
        } catch (DateTimeException | IllegalArgumentException wrong) {
            // said below
        }
        problems.add(new Problems.Field(field, fix));
        return otherwise;
    }

    private static ZoneId zone(String text) {
        if (!ZoneId.getAvailableZoneIds().contains(text)) {
            throw new IllegalArgumentException(text);
        }
        return ZoneId.of(text);
    }

    private static Period period(String text) {
        var period = Period.parse(text);
        if (period.isNegative() || period.isZero() || period.toTotalMonths() > 1_200 || period.getDays() > 36_500) {
            throw new IllegalArgumentException(text);
        }
        return period;
    }

    private static Duration cutOff(String text) {
        var duration = Duration.parse(text);
        if (duration.isNegative() || duration.compareTo(LONGEST_CUT_OFF) > 0) {
            throw new IllegalArgumentException(text);
        }
        return duration;
    }
}
