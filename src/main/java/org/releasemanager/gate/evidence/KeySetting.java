package org.releasemanager.gate.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One key in a gate's definition: {@code keys/ci.pem}, {@code keys/old.pem until 2026-12-31}, or the PEM itself.
 *
 * @param path below the home folder; empty for a PEM
 * @param until the end of that day in UTC, or that instant; null for a key without an end
 */
public record KeySetting(String path, String pem, @Nullable Instant until) {
    private static final Pattern LINE = Pattern.compile("(\\S+)(?:\\s+until\\s+(\\S+))?");
    private static final int MOST = 50;

    /** All of a setting, in its order: the PEMs last. */
    public static List<KeySetting> of(String setting) {
        var keys = new ArrayList<KeySetting>();
        for (String line : Lines.of(PublicKeys.PEM.matcher(setting).replaceAll("\n"))) {
            var parts = LINE.matcher(line);
            if (parts.matches()) {
                var end = Optional.ofNullable(parts.group(2)).flatMap(KeySetting::end);
                keys.add(new KeySetting(parts.group(1), "", end.orElse(null)));
            }
        }
        PublicKeys.PEM.matcher(setting).results().forEach(pem -> keys.add(new KeySetting("", pem.group(), null)));
        return keys;
    }

    /** What is wrong with the setting, in words; empty if nothing is. */
    public static Optional<String> problemWith(String setting) {
        for (String line : Lines.of(PublicKeys.PEM.matcher(setting).replaceAll("\n"))) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                return Optional.of("'" + line + "' is no key: write a file, such as 'keys/ci.pem until 2027-12-31'");
            }
            if (parts.group(2) != null && end(parts.group(2)).isEmpty()) {
                return Optional.of("'" + parts.group(2) + "' is no date: write it like 2027-12-31");
            }
            var misplaced = HomeFile.problemWith(parts.group(1));
            if (misplaced.isPresent()) {
                return misplaced;
            }
        }
        var count = of(setting).size();
        if (count == 0) {
            return Optional.of("is missing: give the files of public keys, for example [keys/ci.pem]");
        }
        return count > MOST ? Optional.of("holds more than " + MOST + " keys") : Optional.empty();
    }

    private static Optional<Instant> end(String text) {
        try {
            return Optional.of(
                    text.contains("T")
                            ? OffsetDateTime.parse(text).toInstant()
                            : LocalDate.parse(text).plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
