package org.releasemanager.effect.http;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How calls to outside systems are bounded.
 *
 * @param connectTimeout until the connection stands, TLS included
 * @param readTimeout between two pieces of an answer
 * @param callDeadline from the beginning of a call to the last byte of its answer, however it drips
 * @param retries within one call, of what may be repeated; 0 or 1
 * @param longestPause a {@code Retry-After} up to this is waited for within the call; a longer one is left to the engine
 * @param largestAnswer after decompression
 * @param openAfter share of failed calls to a host, in percent of the last twenty, from which on it is left in peace
 * @param openFor how long it is left in peace before one call tries again
 * @param allowed networks (CIDR) that are reached although they are refused otherwise, such as loopback
 */
@Validated
@ConfigurationProperties("release-manager.effect.http")
record HttpProperties(
        @NotNull @DefaultValue("PT2S") Duration connectTimeout,
        @NotNull @DefaultValue("PT10S") Duration readTimeout,
        @NotNull @DefaultValue("PT20S") Duration callDeadline,
        @Min(0) @Max(1) @DefaultValue("1") int retries,
        @NotNull @DefaultValue("PT2S") Duration longestPause,
        @NotNull @DefaultValue("5MB") DataSize largestAnswer,
        @Min(1) @Max(100) @DefaultValue("50") int openAfter,
        @NotNull @DefaultValue("PT30S") Duration openFor,
        @NotNull @DefaultValue({}) List<String> allowed) {}
