package org.releasemanager.documentation.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.releasemanager.documentation.spi.GuideSource.Instructions;
import org.releasemanager.product.Product;
import org.releasemanager.release.MarkdownText;

/** A guide has a chapter for each environment. */
final class GuideChapters {
    private GuideChapters() {}

    /**
     * @param deploy Markdown, as {@code rollBack} and {@code troubleshoot}; null if the tool gives no instructions
     * @param healthCommands Markdown of the commands that ask the services how they are; null if none has a health address
     */
    record Chapter(
            String key,
            String kind,
            String tool,
            @Nullable String deploy,
            @Nullable String rollBack,
            @Nullable String troubleshoot,
            @Nullable String healthCommands) {}

    /** In promotion order. */
    static List<Chapter> of(Product product, List<Instructions> instructions) {
        return product.environments().stream()
                .map(environment -> chapter(product, environment, instructions))
                .toList();
    }

    /** Production first. */
    static List<Chapter> backwards(List<Chapter> chapters) {
        var backwards = new ArrayList<>(chapters);
        Collections.reverse(backwards);
        return backwards;
    }

    private static Chapter chapter(Product product, Product.Environment environment, List<Instructions> all) {
        var known = all.stream()
                .filter(one -> one.environment().equals(environment.key()))
                .findFirst();
        return new Chapter(
                environment.key(),
                environment.kind().name().toLowerCase(Locale.ROOT),
                environment.deploy().tool(),
                text(known.map(Instructions::deploy)),
                text(known.map(Instructions::rollBack)),
                text(known.map(Instructions::troubleshoot)),
                healthCommands(
                        product, environment, known.map(Instructions::toString).orElse("")));
    }

    private static @Nullable String text(Optional<String> markdown) {
        return markdown.map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
    }

    /** Only where the tool does not say it itself. */
    private static @Nullable String healthCommands(Product product, Product.Environment environment, String said) {
        var commands = product.services().stream()
                .flatMap(service -> Places.healthUrl(environment, service.key()).stream())
                .distinct()
                .filter(url -> !said.contains(url))
                .map(url -> "curl -fsS " + quoted(url))
                .collect(Collectors.joining("\n"));
        return commands.isEmpty() ? null : MarkdownText.code(commands);
    }

    /** For a POSIX shell, so that nothing in an address is a command. */
    private static String quoted(String argument) {
        return "'" + argument.replace("'", "'\\''") + "'";
    }
}
