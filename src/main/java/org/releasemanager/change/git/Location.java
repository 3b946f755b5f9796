package org.releasemanager.change.git;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jgit.transport.URIish;
import org.jspecify.annotations.Nullable;
import org.releasemanager.product.Product;
import org.releasemanager.product.Workspace;

/** Where a repository is: in a folder of this machine, or behind a URL. */
sealed interface Location {
    record InPlace(Path folder) implements Location {}

    /** @param host empty for {@code file:} */
    record Remote(URIish uri, String host) implements Location {
        /** For people: never a user, a password or a query. */
        String display() {
            String path = Objects.requireNonNullElse(uri.getPath(), "");
            int query = path.indexOf('?');
            return host + (query < 0 ? path : path.substring(0, query));
        }
    }

    Set<String> SCHEMES = Set.of("https", "http", "ssh", "git", "file");

    Pattern SCP = Pattern.compile("[\\w.-]{1,100}@[\\w.-]{1,255}:.{1,2000}");

    /** @throws RepositoryUnavailable if it is no usable address; the message never repeats the address */
    static Location of(Product product, Workspace workspace) {
        String repository = product.repository();
        boolean url = repository.contains("://") || repository.startsWith("file:");
        if (!url && !SCP.matcher(repository).matches()) {
            return new InPlace(workspace.resolve(repository));
        }
        URIish uri = parse(product, repository);
        if (uri.getScheme() == null && url) {
            throw refused(product, "cannot be read as a URL");
        }
        String scheme = uri.getScheme() == null ? "ssh" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (!SCHEMES.contains(scheme)) {
            throw refused(product, "has the scheme '" + scheme + "': use https, http, ssh, git, file or a path");
        }
        boolean user = uri.getUser() != null && !scheme.equals("ssh");
        if (user || uri.getPass() != null || repository.contains("?")) {
            throw refused(
                    product,
                    "holds credentials: take them out, and set " + "release-manager.change.credentials.[" + host(uri)
                            + "].username and .password");
        }
        if (startsWithHyphen(uri.getHost()) || startsWithHyphen(uri.getUser()) || startsWithHyphen(uri.getPath())) {
            throw refused(product, "has a part that starts with a hyphen");
        }
        return new Remote(uri, host(uri));
    }

    private static URIish parse(Product product, String repository) {
        try {
            return new URIish(repository);
        } catch (URISyntaxException e) {
            throw refused(product, "cannot be read as a URL");
        }
    }

    private static String host(URIish uri) {
        return Objects.requireNonNullElse(uri.getHost(), "");
    }

    private static boolean startsWithHyphen(@Nullable String part) {
        return part != null && part.startsWith("-");
    }

    private static RepositoryUnavailable refused(Product product, String why) {
        return new RepositoryUnavailable("The repository address of product '" + product.key() + "' " + why);
    }
}
