package org.releasemanager.product.definition;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Rules for mail addresses and repositories. No message repeats a repository: it may hold a password. */
final class Addresses {
    /** The part of RFC 5321 that mail servers take: ASCII, unquoted. */
    private static final Pattern MAILBOX =
            Pattern.compile("[A-Za-z0-9!#$%&*+/=?^_`{|}~'-]+(\\.[A-Za-z0-9!#$%&*+/=?^_`{|}~'-]+)*"
                    + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

    private static final Pattern URL = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+)://([^/]*)(/.*)?");
    private static final Pattern HOST = Pattern.compile("([^@:]+@)?([^@:\\[\\]]+|\\[[0-9A-Fa-f:.]+])(:\\d{1,5})?");
    private static final Set<String> SCHEMES = Set.of("https", "http", "ssh", "git", "file");
    private static final Set<String> ANONYMOUS = Set.of("https", "http", "git", "file");

    static final Rule MAIL = Rule.quoting(
            text -> text.length() <= 254 && MAILBOX.matcher(text).matches(),
            "is no mail address: write it as name@example.org");

    /** @see <a href="https://git-scm.com/docs/git-clone#_git_urls">Git URLs</a> */
    static final Rule REPOSITORY = Names.lines(1000)
            .and(Rule.that(
                    text -> !text.startsWith("-") && !text.matches("\\w+::.*"),
                    "is no repository: give a URL or a path"))
            .and(Rule.that(
                    text -> !hasCredentials(text),
                    "holds credentials: remove them from the URL, they are given by "
                            + "reference and never in a definition"))
            .and(Rule.that(
                    Addresses::isUsable,
                    "is no URL that can be read: use https, http, ssh, git or file without "
                            + "spaces, query or fragment, or give a path"));

    private Addresses() {}

    private static boolean hasCredentials(String repository) {
        var url = URL.matcher(repository);
        if (!url.matches()) {
            return repository.matches("[^/@]*:[^/]*@.*");
        }
        int at = url.group(2).lastIndexOf('@');
        if (at < 0) {
            return false;
        }
        return ANONYMOUS.contains(url.group(1).toLowerCase(Locale.ROOT))
                || url.group(2).substring(0, at).contains(":");
    }

    private static boolean isUsable(String repository) {
        var url = URL.matcher(repository);
        if (!url.matches()) {
            return !repository.contains("://") && !repository.contains("\n");
        }
        boolean located = url.group(1).equals("file")
                ? url.group(3) != null
                : HOST.matcher(url.group(2)).matches();
        return SCHEMES.contains(url.group(1)) && located && repository.matches("[^\\s?#]+");
    }
}
