package org.releasemanager.integration.local;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.releasemanager.product.Workspace;

/** Reads the strings of a product definition and collects what is wrong with them. */
final class SettingsReader {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Map<String, String> settings;
    private final List<String> problems = new ArrayList<>();

    SettingsReader(Map<String, String> settings) {
        this.settings = settings;
    }

    List<String> problems() {
        return List.copyOf(problems);
    }

    void refuseOtherThan(Set<String> known) {
        var unknown = new TreeSet<>(settings.keySet());
        unknown.removeAll(known);
        unknown.forEach(key -> problems.add("'" + key + "' is not a setting of the tool 'local'; it knows "
                + String.join(", ", new TreeSet<>(known))));
    }

    @Nullable
    String text(String key) {
        String value = settings.get(key);
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** An unusable folder is reported and stands as the workspace itself, which nothing may use. */
    Path folder(String key, Workspace workspace) {
        Path home = workspace.resolve("");
        String value = text(key);
        if (value == null) {
            problems.add("'" + key + "' is missing: name the folder that the releases go into");
            return home;
        }
        try {
            Path folder = workspace.resolve(value);
            if (folder.getParent() == null || home.startsWith(folder)) {
                problems.add(
                        "'" + key + "' must not be a file system root nor hold the work folder of the release manager: "
                                + folder);
            }
            return folder;
        } catch (InvalidPathException e) {
            problems.add("'" + key + "' is not a path: " + e.getReason());
            return home;
        }
    }

    Duration duration(String key, Duration standard) {
        String value = text(key);
        if (value == null) {
            return standard;
        }
        try {
            Duration duration =
                    value.matches("\\d{1,6}") ? Duration.ofSeconds(Long.parseLong(value)) : Duration.parse(value);
            if (duration.compareTo(Duration.ZERO) > 0 && duration.compareTo(LONGEST) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException notADuration) {
            // told below, with the fix
        }
        problems.add(
                "'" + key + "' must be a duration up to a day, such as PT90S or 90 (seconds), not '" + value + "'");
        return standard;
    }

    int count(String key, int standard) {
        String value = text(key);
        if (value == null) {
            return standard;
        }
        if (value.matches("[1-9]\\d{0,2}")) {
            return Integer.parseInt(value);
        }
        problems.add("'" + key + "' must be a whole number from 1 to 999, not '" + value + "'");
        return standard;
    }

    @Nullable
    HealthCheck health(String urlKey, String statusKey) {
        String status = text(statusKey);
        if (status != null && !status.matches("[1-5]\\d\\d(-[1-5]\\d\\d)?")) {
            problems.add(
                    "'" + statusKey + "' must be a status or a range, such as 200 or 200-399, not '" + status + "'");
            return null;
        }
        URI url = httpUrl(urlKey);
        String[] range = (status == null ? "200-399" : status).split("-", 2);
        return url == null
                ? null
                : new HealthCheck(url, Integer.parseInt(range[0]), Integer.parseInt(range[range.length - 1]));
    }

    private @Nullable URI httpUrl(String key) {
        String value = text(key);
        if (value == null) {
            return null;
        }
        try {
            URI url = new URI(value);
            boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            if (http && url.getHost() != null && url.getRawUserInfo() == null) {
                return url;
            }
        } catch (URISyntaxException notAUrl) {
            // told below, with the fix
        }
        problems.add("'" + key + "' must be an http or https URL without credentials, such as"
                + " http://127.0.0.1:9001/health");
        return null;
    }
}
