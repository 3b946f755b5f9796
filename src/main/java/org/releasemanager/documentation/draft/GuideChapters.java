package org.releasemanager.documentation.draft;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.documentation.Markdown;
import org.releasemanager.documentation.spi.GuideSource.Instructions;
import org.releasemanager.product.Product;

/** A guide has a chapter for each environment, and in it a part for each service. */
final class GuideChapters {
    private GuideChapters() {}

    record Chapter(String key, String kind, String tool, List<Part> services) {}

    /**
     * @param deploy Markdown, as {@code rollBack} and {@code troubleshoot}; null if the tool gives no instructions
     * @param healthCommand Markdown of a command that asks the service how it is; null if it has no health address
     */
    record Part(
            String key,
            String environment,
            @Nullable String deploy,
            @Nullable String rollBack,
            @Nullable String troubleshoot,
            @Nullable String healthCommand) {}

    /** Environments in promotion order, services in the order in which they are deployed. */
    static List<Chapter> of(Product product, List<Instructions> instructions) {
        return product.environments().stream()
                .map(environment -> new Chapter(
                        environment.key(),
                        environment.kind().name().toLowerCase(Locale.ROOT),
                        environment.deploy().tool(),
                        product.services().stream()
                                .map(service -> part(environment, service.key(), instructions))
                                .toList()))
                .toList();
    }

    /** Production first, and the services in the order in which they are taken back. */
    static List<Chapter> backwards(List<Chapter> chapters) {
        return reversed(chapters).stream()
                .map(chapter ->
                        new Chapter(chapter.key(), chapter.kind(), chapter.tool(), reversed(chapter.services())))
                .toList();
    }

    private static Part part(Product.Environment environment, String service, List<Instructions> all) {
        var known = all.stream()
                .filter(one -> one.environment().equals(environment.key())
                        && one.service().equals(service))
                .findFirst();
        return new Part(
                service,
                environment.key(),
                text(known.map(Instructions::deploy)),
                text(known.map(Instructions::rollBack)),
                text(known.map(Instructions::troubleshoot)),
                Places.healthUrl(environment, service)
                        .map(url -> Markdown.code("curl -fsS " + quoted(url)))
                        .orElse(null));
    }

    private static @Nullable String text(Optional<String> markdown) {
        return markdown.map(String::strip).filter(text -> !text.isEmpty()).orElse(null);
    }

    /** For a POSIX shell, so that nothing in an address is a command. */
    private static String quoted(String argument) {
        return "'" + argument.replace("'", "'\\''") + "'";
    }

    private static <T> List<T> reversed(List<T> list) {
        var backwards = new ArrayList<>(list);
        Collections.reverse(backwards);
        return backwards;
    }
}
