package org.releasemanager.change;

import java.time.LocalDate;
import java.util.Optional;
import org.releasemanager.product.Product;

/** How a product numbers its versions, and which of its tags are versions. */
public final class Versions {
    private static final int LONGEST = 64;

    private final Product product;

    private Versions(Product product) {
        this.product = product;
    }

    public static Versions of(Product product) {
        return new Versions(product);
    }

    /** @throws IllegalArgumentException if it is no version of this numbering; the message tells a person what is */
    public Version parse(String text) {
        return tryParse(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        switch (product.versioning()) {
                            case SEMVER ->
                                "'" + text
                                        + "' is not a semantic version: write MAJOR.MINOR.PATCH, for example 1.4.0 or 2.0.0-rc.1";
                            case CALVER ->
                                "'" + text + "' is not a calendar version: write YYYY.0M.MICRO, for example 2026.07.0";
                        }));
    }

    public Optional<Version> tryParse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return switch (product.versioning()) {
            case SEMVER -> com.github.zafarkhaja.semver.Version.tryParse(text).map(SemanticVersion::new);
            case CALVER -> CalendarVersion.parse(text);
        };
    }

    /** The version that a tag stands for by the product's tag pattern; empty for {@code nightly}, {@code latest} and such. */
    public Optional<Version> ofTag(String tag) {
        String pattern = product.tagPattern();
        int hole = pattern.indexOf("{version}");
        String before = pattern.substring(0, hole);
        String after = pattern.substring(hole + "{version}".length());
        boolean fits = tag.startsWith(before) && tag.endsWith(after) && tag.length() > before.length() + after.length();
        return fits ? tryParse(tag.substring(before.length(), tag.length() - after.length())) : Optional.empty();
    }

    public String tagOf(Version version) {
        return product.tagOf(version.text());
    }

    /** The version of a product's first release: {@code 0.1.0}, or the month of the day with micro number 0. */
    public Version first(LocalDate today) {
        return switch (product.versioning()) {
            case SEMVER -> new SemanticVersion(com.github.zafarkhaja.semver.Version.of(0, 1, 0));
            case CALVER -> CalendarVersion.of(today.getYear(), today.getMonthValue(), 0, true);
        };
    }
}
