package org.releasemanager.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** What people and attackers write into commit messages, names and branches. */
public final class HostileTexts {
    private HostileTexts() {}

    public static List<String> all() {
        try (var in = HostileTexts.class.getResourceAsStream("/hostile/texts.json")) {
            return List.of(new ObjectMapper().readValue(in, String[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
