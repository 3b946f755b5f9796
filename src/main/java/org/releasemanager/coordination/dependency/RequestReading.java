package org.releasemanager.coordination.dependency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.Versions;
import org.releasemanager.product.Product;
import org.releasemanager.web.Problems;

/** Reads one request and collects all that is wrong with it. */
final class RequestReading {
    private static final int LONGEST_REASON = 2_000;
    private static final int LONGEST_WORD = 200;
    private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

    private final DependencyRequest request;
    private final Function<String, Optional<Product>> products;
    private final Predicate<String> releases;
    private final List<Problems.Field> problems = new ArrayList<>();

    /**
     * @param products by key
     * @param releases whether there is a release with this id
     */
    RequestReading(
            DependencyRequest request, Function<String, Optional<Product>> products, Predicate<String> releases) {
        this.request = request;
        this.products = products;
        this.releases = releases;
    }

    List<Problems.Field> problems() {
        return List.copyOf(problems);
    }

    /** Means something only if there are no {@link #problems}. */
    DependencyRequest.Order order(String caller) {
        var wanted = wanted();
        var why = text("why", request.why(), LONGEST_REASON, "say what for");
        var category = oneOf("category", request.category(), Category.values(), Category.TECHNICAL);
        var owner = request.owner() == null ? caller : text("owner", request.owner(), 64, "name a person");
        return new DependencyRequest.Order(wanted, category, why, owner);
    }

    private Wanted wanted() {
        var kind = request.kind() == null ? "" : request.kind().strip().toLowerCase(Locale.ROOT);
        return switch (kind) {
            case "release" -> request.release() == null ? anyRelease() : oneRelease(request.release());
            case "service" -> service();
            case "artifact" -> artifact();
            case "issue" ->
                new Wanted.Issue(
                        text("issue", request.issue(), LONGEST_WORD, "name it as its tracker does"),
                        text("state", request.state(), 100, "say in which state it has to be"));
            default -> {
                problem("kind", "must be one of release, service, artifact, issue");
                yield new Wanted.Issue("", "");
            }
        };
    }

    private Wanted oneRelease(String id) {
        if (request.product() != null || request.versions() != null) {
            problem("release", "is named: then leave out product and versions");
        } else if (!releases.test(id.strip())) {
            problem("release", "'" + id + "' is not there: start it first, or depend on a product and its versions");
        }
        return new Wanted.OneRelease(id.strip(), reaches());
    }

    private Wanted anyRelease() {
        var product = product("name a release, or a product and its versions");
        return new Wanted.AnyRelease(product, versions(product, "versions", request.versions()), reaches());
    }

    private Milestone reaches() {
        return oneOf("reaches", request.reaches(), Milestone.values(), Milestone.RELEASED);
    }

    private Wanted service() {
        var key = product("name the product that the service belongs to");
        var service = text("service", request.service(), 100, "name it");
        var environment = text("environment", request.environment(), 100, "say where it has to be live");
        products.apply(key).ifPresent(product -> {
            if (product.services().stream().noneMatch(one -> one.key().equals(service))) {
                problem("service", "product '" + key + "' has no service '" + service + "'");
            }
            if (product.environments().stream().noneMatch(one -> one.key().equals(environment))) {
                problem("environment", "product '" + key + "' has no environment '" + environment + "'");
            }
        });
        return new Wanted.LiveService(key, service, environment, versions(key, "minimum", request.minimum()));
    }

    private Wanted artifact() {
        var digest = text("digest", request.digest(), 80, "give sha256: and 64 hex digits");
        if (!digest.isEmpty() && !DIGEST.matcher(digest).matches()) {
            problem("digest", "must be sha256: and 64 hex digits in small letters");
        }
        return new Wanted.Artifact(text("artifact", request.artifact(), 400, "name it, by its path"), digest);
    }

    private String product(String fix) {
        var key = text("product", request.product(), 64, fix);
        if (!key.isEmpty() && products.apply(key).isEmpty()) {
            problem("product", "'" + key + "' is not defined");
        }
        return key;
    }

    /** A minimum is one version, versions are a range of them; both are of the product's numbering. */
    private String versions(String product, String field, @Nullable String value) {
        var text = text(field, value, LONGEST_WORD, "say which, for example " + example(field));
        if (!text.isEmpty()) {
            products.apply(product).ifPresent(known -> checkVersions(Versions.of(known), field, text));
        }
        return text;
    }

    private void checkVersions(Versions versions, String field, String text) {
        try {
            if (field.equals("minimum")) {
                versions.parse(text);
            } else {
                VersionRange.parse(versions, text);
            }
        } catch (IllegalArgumentException wrong) {
            problem(field, String.valueOf(wrong.getMessage()));
        }
    }

    private static String example(String field) {
        return field.equals("minimum") ? "3.1.0" : ">=3.0.0 <4.0.0";
    }

    private <E extends Enum<E>> E oneOf(String field, @Nullable String word, E[] known, E usual) {
        if (word == null) {
            return usual;
        }
        return Arrays.stream(known)
                .filter(one -> one.name().equals(word.strip().toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseGet(() -> {
                    problem(field, "must be one of " + Arrays.toString(known));
                    return usual;
                });
    }

    private String text(String field, @Nullable String value, int longest, String fix) {
        if (value == null || value.isBlank()) {
            problem(field, "is missing: " + fix);
            return "";
        }
        if (value.strip().length() > longest) {
            problem(field, "is longer than " + longest + " characters");
            return "";
        }
        return value.strip();
    }

    private void problem(String field, String message) {
        problems.add(new Problems.Field(field, message));
    }
}
