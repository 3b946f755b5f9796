package org.releasemanager.gate.checks;

import java.util.List;
import java.util.Locale;
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
    private final Predicate<String> denied;
    private int next;
    private boolean malformed;

    private LicenceExpression(List<String> tokens, Predicate<String> denied) {
        this.tokens = tokens;
        this.denied = denied;
    }

    static boolean isDenied(String expression, Predicate<String> denied) {
        var tokens = TOKEN.matcher(expression).results().map(MatchResult::group).toList();
        if (tokens.size() <= LONGEST) {
            var parsed = new LicenceExpression(tokens, denied);
            var answer = parsed.alternatives();
            if (!parsed.malformed && parsed.next == tokens.size()) {
                return answer;
            }
        }
        return denied.test(expression) || tokens.stream().anyMatch(denied);
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
        if (accept("WITH")) {
            return denied.test(licence) || denied.test(licence + " WITH " + word());
        }
        return denied.test(licence);
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
