package org.releasemanager.steering;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a person says of work that they did in place of a tool.
 *
 * @param succeeded whether it went well
 * @param note what was done
 * @param evidence at least one piece
 */
public record HandWork(boolean succeeded, String note, List<Evidence> evidence) {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_TEXT = 4_000;
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    /**
     * @param sha256 in hex, of the text or of something that is kept elsewhere
     * @param text null where it is kept elsewhere
     */
    public record Evidence(
            String name, String sha256, @Nullable String text) {}

    /** Evidence as it was given: either the text itself, or the hash of something that is kept elsewhere. */
    public record Given(
            @Nullable String name,
            @Nullable String sha256,
            @Nullable String text) {
        /** What would be right; empty when it is. */
        public Optional<String> problem() {
            if (name == null || name.isBlank() || name.length() > LONGEST_NAME) {
                return Optional.of("name must say what it is, in 1 to " + LONGEST_NAME + " characters");
            }
            if ((sha256 == null) == (text == null)) {
                return Optional.of("give either text, or the sha256 of something that is kept elsewhere");
            }
            if (text != null && (text.isBlank() || text.length() > LONGEST_TEXT)) {
                return Optional.of("text must have 1 to " + LONGEST_TEXT + " characters");
            }
            return sha256 != null && !SHA256.matcher(sha256).matches()
                    ? Optional.of("sha256 must be 64 hexadecimal digits in small letters")
                    : Optional.empty();
        }

        /** Only of evidence without a {@link #problem}. */
        public Evidence read() {
            return new Evidence(
                    name == null ? "" : name.strip(), text == null ? String.valueOf(sha256) : hash(text), text);
        }
    }

    /** Changes when the outcome or a piece of evidence does. */
    String fingerprint() {
        return hash(succeeded
                + evidence.stream().map(Evidence::sha256).sorted().toList().toString());
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
