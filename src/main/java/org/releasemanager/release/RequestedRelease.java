package org.releasemanager.release;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.releasemanager.web.Problems;

/**
 * A release as somebody outside asks for it, by whatever door: in the body of {@code POST /api/releases}, or in the data of a
 * webhook. {@link #reading} names every wrong field at once.
 */
public record RequestedRelease(
        @Nullable String product,
        @Nullable String version,
        @Nullable String type,
        @Nullable String ref,
        @Nullable String previous,
        @Nullable RequestedTarget target,
        @Nullable String summary,
        @Nullable List<Map<String, String>> dependsOn) {
    private static final int LONGEST_SUMMARY = 2_000;
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** What it says. */
    public sealed interface Reading {
        record Request(ReleaseRequest release) implements Reading {}

        /** @param problems one or more */
        record Wrong(List<Problems.Field> problems) implements Reading {
            /** All of them in one line. */
            public String sentence() {
                return problems.stream()
                        .map(problem -> problem.field() + ": " + problem.message())
                        .collect(Collectors.joining("; "));
            }
        }
    }

    /** Reads a JSON object; fields that nobody knows are wrong. */
    public static Reading read(JsonNode data, Instant now) {
        try {
            return JSON.treeToValue(data, RequestedRelease.class).reading(now);
        } catch (UnrecognizedPropertyException unknown) {
            return wrong(unknown.getPropertyName(), "is not known; known are " + unknown.getKnownPropertyIds());
        } catch (JsonMappingException wrong) {
            var field =
                    wrong.getPath().isEmpty() ? "data" : wrong.getPath().get(0).getFieldName();
            return wrong(field, "cannot be used as it is");
        } catch (JsonProcessingException unreadable) {
            return wrong("data", "cannot be read");
        }
    }

    /** @param now before which no release may be planned */
    public Reading reading(Instant now) {
        var errors = new ArrayList<Problems.Field>();
        if (product == null || product.isBlank()) {
            errors.add(new Problems.Field("product", "is missing: name the product to release"));
        }
        if (summary != null && summary.length() > LONGEST_SUMMARY) {
            errors.add(new Problems.Field("summary", "is longer than " + LONGEST_SUMMARY + " characters"));
        }
        var releaseType = type(errors);
        var start = start(now, errors);
        return errors.isEmpty()
                ? new Reading.Request(new ReleaseRequest(
                        text(product).orElseThrow(),
                        text(version),
                        releaseType,
                        text(ref),
                        text(previous),
                        start,
                        text(summary),
                        dependsOn == null ? List.of() : dependsOn,
                        false))
                : new Reading.Wrong(List.copyOf(errors));
    }

    private static Reading wrong(String field, String message) {
        return new Reading.Wrong(List.of(new Problems.Field(field, message)));
    }

    private static Optional<String> text(@Nullable String value) {
        return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
    }

    private Optional<ReleaseType> type(List<Problems.Field> errors) {
        if (type == null || type.isBlank()) {
            return Optional.empty();
        }
        var known = Arrays.stream(ReleaseType.values())
                .filter(candidate -> candidate.name().equals(type.strip().toUpperCase(Locale.ROOT)))
                .findFirst();
        if (known.isEmpty()) {
            errors.add(new Problems.Field("type", "must be one of " + Arrays.toString(ReleaseType.values())));
        }
        return known;
    }

    private Optional<ZonedDateTime> start(Instant now, List<Problems.Field> errors) {
        return target == null ? Optional.empty() : target.read(now, errors);
    }
}
