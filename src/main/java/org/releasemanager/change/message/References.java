package org.releasemanager.change.message;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Issues and pull requests that a message names: {@code #12}, {@code team/shop#12}, {@code GH-5}, {@code !34} and
 * {@code PAY-7}. The text is cut into words first and each word is looked at once, so a hostile message costs no more than
 * a long one.
 */
final class References {
    private static final int MOST = 50;
    private static final int LONGEST = 60;

    private static final Pattern NUMBER = Pattern.compile("(?:[\\w.-]+(?:/[\\w.-]+)?)?#\\d{1,9}");
    private static final Pattern MERGE_REQUEST = Pattern.compile("(?:[\\w.-]+(?:/[\\w.-]+){0,9})?!\\d{1,9}");
    private static final Pattern GITHUB = Pattern.compile("(?i)gh-\\d{1,9}");
    private static final Pattern TICKET = Pattern.compile("[A-Z][A-Z0-9_]{1,19}-[1-9]\\d{0,8}");

    /** Words that look like tickets: standards, algorithms, encodings. */
    private static final Set<String> NO_PROJECTS = Set.of(
            "UTF", "ISO", "SHA", "MD", "RFC", "CVE", "CWE", "AES", "RSA", "TLS", "HTTP", "JSR", "JEP", "JDK", "IEEE",
            "UTC", "GMT", "COVID", "IPV");

    private References() {}

    static List<String> in(Headline headline, List<String> body) {
        Set<String> found = new LinkedHashSet<>();
        collect(headline.written(), found);
        body.forEach(line -> collect(line, found));
        return found.stream().limit(MOST).toList();
    }

    /** The title without references in front of it or in brackets behind it, unless nothing else would be left. */
    static String withoutNoise(String title) {
        String rest = withoutBracketsBehind(title);
        int space = rest.indexOf(' ');
        if (space > 0 && isReference(trim(rest.substring(0, space))) && !rest.startsWith("(")) {
            String behind = rest.substring(space).replaceFirst("^[\\s:-]{1,5}", "");
            rest = behind.isEmpty() ? rest : behind;
        }
        return rest;
    }

    private static String withoutBracketsBehind(String title) {
        int open = title.lastIndexOf(" (");
        if (open <= 0 || !title.endsWith(")")) {
            return title;
        }
        for (String word : title.substring(open + 2, title.length() - 1).split("[,\\s]+")) {
            if (!isReference(word)) {
                return title;
            }
        }
        return withoutBracketsBehind(title.substring(0, open).stripTrailing());
    }

    private static void collect(String line, Set<String> found) {
        if (!mayName(line) || found.size() >= MOST) {
            return;
        }
        for (String word : line.split("[\\s,;()]+")) {
            String bare = trim(behindColon(word));
            if (isReference(bare)) {
                found.add(bare.indexOf('!') > 0 ? bare.substring(bare.indexOf('!')) : bare);
            }
        }
    }

    /** A look at each character that spares most lines the rest. */
    private static boolean mayName(String line) {
        for (int i = 0; i < line.length() - 1; i++) {
            if ("#!-".indexOf(line.charAt(i)) >= 0 && Character.isDigit(line.charAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** {@code #8} of {@code Fixes:#8}; nothing of an address. */
    private static String behindColon(String word) {
        return word.contains("://") ? "" : word.substring(word.lastIndexOf(':', word.length() - 2) + 1);
    }

    private static boolean isReference(String word) {
        if (word.length() < 2 || word.length() > LONGEST) {
            return false;
        }
        return NUMBER.matcher(word).matches()
                || MERGE_REQUEST.matcher(word).matches()
                || GITHUB.matcher(word).matches()
                || TICKET.matcher(word).matches() && !NO_PROJECTS.contains(word.substring(0, word.indexOf('-')));
    }

    private static String trim(String word) {
        int start = 0;
        int end = word.length();
        while (start < end && "[\"'*`".indexOf(word.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && "].:\"'*`".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(start, end);
    }
}
