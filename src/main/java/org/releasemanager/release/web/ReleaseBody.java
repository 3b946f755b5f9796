package org.releasemanager.release.web;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.ReleaseRequest;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.release.web.InvalidRequest.FieldError;

/** The body of {@code POST /api/releases}, as sent; {@link #toRequest} names every wrong field at once. */
record ReleaseBody(
        @Nullable String product,
        @Nullable String version,
        @Nullable String type,
        @Nullable String ref,
        @Nullable String previous,
        @Nullable Target target,
        @Nullable String summary) {
    private static final int LONGEST_SUMMARY = 2_000;

    /** @param start with offset, or local to the zone
     *  @param zone IANA name */
    record Target(@Nullable String start, @Nullable String zone) {}

    ReleaseRequest toRequest() {
        var errors = new ArrayList<FieldError>();
        if (product == null || product.isBlank()) {
            errors.add(new FieldError("product", "is missing: name the product to release"));
        }
        if (summary != null && summary.length() > LONGEST_SUMMARY) {
            errors.add(new FieldError("summary", "is longer than " + LONGEST_SUMMARY + " characters"));
        }
        var releaseType = type(errors);
        var start = start(errors);
        if (!errors.isEmpty()) {
            throw new InvalidRequest(errors);
        }
        return new ReleaseRequest(
                String.valueOf(product),
                text(version),
                releaseType,
                text(ref),
                text(previous),
                start,
                text(summary),
                false);
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<ReleaseType> type(List<FieldError> errors) {
        if (type == null || type.isBlank()) {
            return Optional.empty();
        }
        var known = Arrays.stream(ReleaseType.values())
                .filter(candidate -> candidate.name().equals(type.toUpperCase(Locale.ROOT)))
                .findFirst();
        if (known.isEmpty()) {
            errors.add(new FieldError("type", "must be one of " + Arrays.toString(ReleaseType.values())));
        }
        return known;
    }

    private Optional<ZonedDateTime> start(List<FieldError> errors) {
        if (target == null) {
            return Optional.empty();
        }
        if (target.start() == null || target.zone() == null) {
            errors.add(new FieldError("target", "needs both start and zone"));
            return Optional.empty();
        }
        try {
            var zone = ZoneId.of(target.zone());
            if (!ZoneId.getAvailableZoneIds().contains(zone.getId())) {
                errors.add(new FieldError("target.zone", "must be an IANA zone such as Europe/Amsterdam"));
                return Optional.empty();
            }
            return future(parse(target.start(), zone), errors);
        } catch (DateTimeParseException e) {
            errors.add(new FieldError("target.start", "must look like 2026-12-01T22:00:00+01:00"));
        } catch (DateTimeException e) {
            errors.add(new FieldError("target.zone", "'" + target.zone() + "' is no IANA zone"));
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

    private static Optional<ZonedDateTime> future(ZonedDateTime start, List<FieldError> errors) {
        if (start.isBefore(ZonedDateTime.now(start.getZone()))) {
            errors.add(new FieldError("target.start", "lies in the past"));
        }
        return Optional.of(start);
    }
}
