package org.releasemanager.product.definition;

/** What somebody wrote, short and printable enough for a message. */
final class Quote {
    private static final int LONGEST = 60;

    private Quote() {}

    static String of(String written) {
        var shown = written.length() > LONGEST ? written.substring(0, LONGEST) + "…" : written;
        return "'" + shown.replaceAll("[\\p{Cc}\\p{Cs}]", "?") + "'";
    }
}
