package org.releasemanager.engine.access;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param demo whether the well-known demo accounts exist; only ever true in the default profile
 * @param adminPassword password of {@code admin}; environment variable {@code RELEASE_MANAGER_ACCESS_ADMIN_PASSWORD}
 */
@ConfigurationProperties("release-manager.access")
record AccessProperties(boolean demo, @Nullable Password adminPassword) {
    static final String DEMO_PASSWORD = "release-demo";
    private static final int SHORTEST = 12;
    private static final Set<String> WELL_KNOWN =
            Set.of(DEMO_PASSWORD, "administrator", "passwordpassword", "changeme1234", "123456789012", "password1234");

    /** A password that does not print itself. */
    record Password(String value) {
        /** Public for the binder, which turns the setting's text into this. */
        public Password {}

        @Override
        public String toString() {
            return "***";
        }
    }

    /** @throws WeakAdminPassword unless this password may guard a production system */
    String strongAdminPassword() {
        if (adminPassword == null || adminPassword.value().isBlank()) {
            throw new WeakAdminPassword("is not set");
        }
        String value = adminPassword.value();
        if (value.length() < SHORTEST) {
            throw new WeakAdminPassword("is shorter than " + SHORTEST + " characters");
        }
        if (WELL_KNOWN.contains(value.toLowerCase(Locale.ROOT))
                || value.chars().distinct().count() < 5) {
            throw new WeakAdminPassword("is too easy to guess");
        }
        return value;
    }
}
