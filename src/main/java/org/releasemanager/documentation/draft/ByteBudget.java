package org.releasemanager.documentation.draft;

/** How much text a document may still take; once something did not fit, nothing does, so that no line is skipped in between. */
final class ByteBudget {
    private int left;

    ByteBudget(int bytes) {
        this.left = bytes;
    }

    boolean take(String line) {
        left -= utf8Length(line) + 1;
        if (left < 0) {
            left = 0;
            return false;
        }
        return true;
    }

    private static int utf8Length(String text) {
        int bytes = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            // a surrogate pair takes four bytes, two for each half
            bytes += character < 0x80 ? 1 : character < 0x800 || Character.isSurrogate(character) ? 2 : 3;
        }
        return bytes;
    }
}
