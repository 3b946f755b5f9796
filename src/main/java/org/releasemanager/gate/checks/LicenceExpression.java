package org.releasemanager.gate.checks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether an SPDX licence expression leaves no way round denied licences: of {@code OR} one may choose, of {@code AND} all
 * apply. An exception after {@code WITH} takes nothing back. What cannot be parsed is denied as soon as it names one.
 *
 * @see <a href="https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/">SPDX licence expressions</a>
 */
final class LicenceExpression {
    private static final Pattern TOKEN = Pattern.compile("[()]|[^\\s()]+");
    private static final int LONGEST = 1_000;

    private final List<String> tokens;
    private final BiPredicate<String, String> blocked;
    private int next;
    private boolean malformed;

    /** @param blocked whether a licence bars the way; the second text has its exception, too */
    private LicenceExpression(List<String> tokens, BiPredicate<String, String> blocked) {
        this.tokens = tokens;
        this.blocked = blocked;
    }

    static boolean isDenied(String expression, Predicate<String> denied) {
        var tokens = tokens(expression);
        return parsed(tokens, (licence, full) -> denied.test(licence) || denied.test(full))
                .orElseGet(() -> denied.test(expression) || tokens.stream().anyMatch(denied));
    }

    /**
     * Whether there is a way to use it under allowed licences alone. An exception after {@code WITH} only allows more.
     * What cannot be parsed has to be allowed as a whole.
     */
    static boolean isAllowed(String expression, Predicate<String> allowed) {
        return parsed(tokens(expression), (licence, full) -> !allowed.test(licence) && !allowed.test(full))
                .map(isBlocked -> !isBlocked)
                .orElseGet(() -> allowed.test(expression));
    }

    private static List<String> tokens(String expression) {
        return TOKEN.matcher(expression).results().map(MatchResult::group).toList();
    }

    /** Whether all ways are blocked; empty if it is no expression. */
    private static Optional<Boolean> parsed(List<String> tokens, BiPredicate<String, String> blocked) {
        if (tokens.size() > LONGEST) {
            return Optional.empty();
        }
        var parsed = new LicenceExpression(tokens, blocked);
        var answer = parsed.alternatives();
        return parsed.malformed || parsed.next < tokens.size() ? Optional.empty() : Optional.of(answer);
    }

    private boolean alternatives() {
        var all = combination();
        while (accept("OR")) {
            all &= combination();
        }
        return all;
    }

    private boolean combination() {
        var any = simple();
        while (accept("AND")) {
            any |= simple();
        }
        return any;
    }

    private boolean simple() {
        if (accept("(")) {
            var inner = alternatives();
            malformed |= !accept(")");
            return inner;
        }
        var licence = word();
        return blocked.test(licence, accept("WITH") ? licence + " WITH " + word() : licence);
    }

    private String word() {
        if (next < tokens.size() && !List.of("(", ")", "AND", "OR", "WITH").contains(upper(tokens.get(next)))) {
            return tokens.get(next++);
        }
        malformed = true;
        return "";
    }

    private boolean accept(String token) {
        if (next < tokens.size() && upper(tokens.get(next)).equals(token)) {
            next++;
            return true;
        }
        return false;
    }

    private static String upper(String token) {
        return token.toUpperCase(Locale.ROOT);
    }
}
