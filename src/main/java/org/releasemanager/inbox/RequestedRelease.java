package org.releasemanager.inbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.release.ReleaseRequest;
import org.releasemanager.release.ReleaseType;

/** The data of {@code release.requested}: the same fields as in the body of {@code POST /api/releases}. */
record RequestedRelease(
        @Nullable String product,
        @Nullable String version,
        @Nullable String type,
        @Nullable String ref,
        @Nullable String previous,
        @Nullable Target target,
        @Nullable String summary) {
    private static final int LONGEST_SUMMARY = 2_000;
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** @param start with offset, or local to the zone
     *  @param zone IANA name */
    record Target(@Nullable String start, @Nullable String zone) {}

    /** What the data says. */
    sealed interface Reading {
        record Request(ReleaseRequest release) implements Reading {}

        record Wrong(String reason) implements Reading {}
    }

    static Reading read(JsonNode data, Instant now) {
        try {
            return JSON.treeToValue(data, RequestedRelease.class).reading(now);
        } catch (UnrecognizedPropertyException unknown) {
            return new Reading.Wrong(
                    unknown.getPropertyName() + ": is not known; known are " + unknown.getKnownPropertyIds());
        } catch (JsonMappingException wrong) {
            var field =
                    wrong.getPath().isEmpty() ? "data" : wrong.getPath().get(0).getFieldName();
            return new Reading.Wrong(field + ": cannot be used as it is");
        } catch (JsonProcessingException unreadable) {
            return new Reading.Wrong("The data cannot be read");
        }
    }

    private Reading reading(Instant now) {
        if (product == null || product.isBlank()) {
            return new Reading.Wrong("product: is missing: name the product to release");
        }
        if (summary != null && summary.length() > LONGEST_SUMMARY) {
            return new Reading.Wrong("summary: is longer than " + LONGEST_SUMMARY + " characters");
        }
        var known = Arrays.stream(ReleaseType.values())
                .filter(one -> text(type)
                        .map(asked -> asked.toUpperCase(Locale.ROOT))
                        .filter(one.name()::equals)
                        .isPresent())
                .findFirst();
        if (text(type).isPresent() && known.isEmpty()) {
            return new Reading.Wrong("type: must be one of " + Arrays.toString(ReleaseType.values()));
        }
        var start = Optional.ofNullable(target).flatMap(RequestedRelease::start);
        if (target != null && start.isEmpty()) {
            return new Reading.Wrong("target: needs a start like 2026-12-01T22:00:00+01:00 and an IANA zone");
        }
        if (start.isPresent() && start.get().toInstant().isBefore(now)) {
            return new Reading.Wrong("target.start: lies in the past");
        }
        return new Reading.Request(new ReleaseRequest(
                product.strip(), text(version), known, text(ref), text(previous), start, text(summary), false));
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private static Optional<ZonedDateTime> start(Target target) {
        if (target.start() == null
                || target.zone() == null
                || !ZoneId.getAvailableZoneIds().contains(target.zone())) {
            return Optional.empty();
        }
        var zone = ZoneId.of(target.zone());
        try {
            var parsed =
                    DateTimeFormatter.ISO_DATE_TIME.parseBest(target.start(), ZonedDateTime::from, LocalDateTime::from);
            return Optional.of(
                    parsed instanceof ZonedDateTime exact
                            ? exact.withZoneSameInstant(zone)
                            : ((LocalDateTime) parsed).atZone(zone));
        } catch (DateTimeException wrong) {
            return Optional.empty();
        }
    }
}
