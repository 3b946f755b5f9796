package org.releasemanager.release;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.web.Problems;

/**
 * When production may start, as somebody outside asks for it.
 *
 * @param start with offset, or local to the zone
 * @param zone IANA name
 */
public record RequestedTarget(
        @Nullable String start, @Nullable String zone) {
    /**
     * @param now before which nothing may be planned
     * @param errors gets what is wrong
     * @return empty if it cannot be read
     */
    public Optional<ZonedDateTime> read(Instant now, List<Problems.Field> errors) {
        if (start == null || zone == null) {
            errors.add(new Problems.Field("target", "needs both start and zone"));
            return Optional.empty();
        }
        try {
            var known = ZoneId.of(zone);
            if (!ZoneId.getAvailableZoneIds().contains(known.getId())) {
                errors.add(new Problems.Field("target.zone", "must be an IANA zone such as Europe/Amsterdam"));
                return Optional.empty();
            }
            return future(parse(start, known), now, errors);
        } catch (DateTimeParseException e) {
            errors.add(new Problems.Field("target.start", "must look like 2026-12-01T22:00:00+01:00"));
        } catch (DateTimeException e) {
            errors.add(new Problems.Field("target.zone", "'" + zone + "' is no IANA zone"));
        }
        return Optional.empty();
    }

    private static ZonedDateTime parse(String start, ZoneId zone) {
        try {
            return OffsetDateTime.parse(start).atZoneSameInstant(zone);
        } catch (DateTimeParseException withoutOffset) {
            return LocalDateTime.parse(start).atZone(zone);
        }
    }

    private static Optional<ZonedDateTime> future(ZonedDateTime start, Instant now, List<Problems.Field> errors) {
        if (start.toInstant().isBefore(now)) {
            errors.add(new Problems.Field("target.start", "lies in the past"));
        }
        return Optional.of(start);
    }
}
