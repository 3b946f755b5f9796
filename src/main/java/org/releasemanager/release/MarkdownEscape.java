package org.releasemanager.release;

/** Puts a backslash before what Markdown would take for markup, and only there, so that the source stays readable. */
final class MarkdownEscape {
    private static final String ALWAYS = "\\`*[]<|~${";
    private static final String ZERO_WIDTH_SPACE = "\u200B";

    private final String line;
    private final StringBuilder escaped;

    private MarkdownEscape(String line) {
        this.line = line;
        this.escaped = new StringBuilder(line.length() + 16);
    }

    static String of(String foreign) {
        return new MarkdownEscape(OneLine.of(foreign)).escape();
    }

    private String escape() {
        for (int at = 0; at < line.length(); at++) {
            char character = line.charAt(at);
            if (isMarkup(at, character)) {
                escaped.append('\\');
            }
            escaped.append(character);
            if (isMention(at, character)) {
                escaped.append(ZERO_WIDTH_SPACE);
            }
        }
        return escaped.toString();
    }

    private boolean isMarkup(int at, char character) {
        return ALWAYS.indexOf(character) >= 0
                || (at == 0 && startsBlock(character))
                || switch (character) {
                    case '_' -> !(isWord(at - 1) && isWord(at + 1));
                    case '#' -> !isWord(at + 1);
                    case '&' -> isWord(at + 1) || charAt(at + 1) == '#';
                    case '!' -> charAt(at + 1) == '[';
                    case '.', ')' -> endsListNumber(at);
                    default -> false;
                };
    }

    /** Whether the first character would make a quote, a list, an underline of a heading or a rule of the line. */
    private boolean startsBlock(char character) {
        return switch (character) {
            case '>', '=' -> true;
            case '-', '+' -> !isWord(1);
            default -> false;
        };
    }

    private boolean endsListNumber(int at) {
        return at > 0
                && at <= 9
                && charAt(at + 1) == ' '
                && line.chars().limit(at).allMatch(Character::isDigit);
    }

    /** {@code @name} would call a person or a whole channel where the text is shown; an address such as a@b is left alone. */
    private boolean isMention(int at, char character) {
        return character == '@' && isWord(at + 1) && !isWord(at - 1);
    }

    private boolean isWord(int at) {
        return Character.isLetterOrDigit(charAt(at));
    }

    private char charAt(int at) {
        return at >= 0 && at < line.length() ? line.charAt(at) : ' ';
    }
}
