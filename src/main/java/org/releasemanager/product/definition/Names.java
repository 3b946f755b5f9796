package org.releasemanager.product.definition;

import java.util.Currency;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Rules for keys, names and other words. */
final class Names {
    /** Part of release ids, addresses and file names. */
    static final Rule KEY = Rule.quoting(
            matches("[a-z][a-z0-9-]{0,59}"),
            "is no key: use small letters, digits and hyphens, a letter first, 60 at most");

    /** {@code schema} would hide behind {@code GET /api/products/schema}. */
    static final Rule PRODUCT_KEY =
            KEY.and(Rule.quoting(key -> !Set.of("schema").contains(key), "is taken by the schema: choose another key"));

    /** Key of a setting that a tool or check understands. */
    static final Rule SETTING = Rule.quoting(
            matches("[A-Za-z][A-Za-z0-9_.-]{0,99}"),
            "is no key: use letters, digits, '.', '_' and '-', a letter first, 100 at most");

    static final Rule USER_ID = Rule.quoting(
            matches("[A-Za-z0-9][A-Za-z0-9_.@-]{0,63}"), "is no user id: use letters, digits, '.', '_', '@' and '-'");

    static final Rule LINE = lines(200).and(Rule.that(text -> !text.contains("\n"), "must be a single line"));

    static final Rule COMMAND = lines(4000);

    static final Rule SETTING_VALUE = printable(4000);

    static final Rule CURRENCY = Rule.quoting(Names::isCurrency, "is no ISO 4217 currency: use for example EUR");

    private Names() {}

    /** Some text of this length at most. */
    static Rule lines(int most) {
        return Rule.that(text -> !text.isBlank(), "is blank: give a value or remove the key")
                .and(printable(most));
    }

    private static Rule printable(int most) {
        return Rule.that(text -> text.length() <= most, "is longer than " + most + " characters: shorten it")
                .and(Rule.that(
                        text -> text.codePoints().allMatch(Names::isPrintable),
                        "holds control characters: remove them"));
    }

    private static boolean isPrintable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\n' || character == '\t';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }

    private static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
    }

    private static Predicate<String> matches(String regex) {
        return Pattern.compile(regex).asMatchPredicate();
    }
}
