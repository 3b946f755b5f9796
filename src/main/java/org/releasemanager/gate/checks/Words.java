package org.releasemanager.gate.checks;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Enumerations as files and definitions write them: any case, {@code -} or {@code _}. */
final class Words {
    private Words() {}

    static <E extends Enum<?>> Optional<E> find(Class<E> words, String text) {
        var name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
        return Stream.of(words.getEnumConstants())
                .filter(word -> word.name().equals(name))
                .findFirst();
    }

    static List<String> all(Class<? extends Enum<?>> words) {
        return Stream.of(words.getEnumConstants()).map(Words::of).toList();
    }

    static String of(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
