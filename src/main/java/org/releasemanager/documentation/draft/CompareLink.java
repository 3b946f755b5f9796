package org.releasemanager.documentation.draft;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.releasemanager.release.PathSegment;
import org.releasemanager.release.Release;

/** Where a person sees the difference between two versions, for the code hosts whose addresses are known. */
final class CompareLink {
    private CompareLink() {}

    static Optional<String> of(Release release) {
        var product = release.product();
        var previous = release.previousVersion();
        if (previous == null || !product.repository().matches("https?://[^\\s<>()]+")) {
            return Optional.empty();
        }
        var range = PathSegment.of(product.tagOf(previous)) + "..." + PathSegment.of(product.tagOf(release.version()));
        return site(URI.create(product.repository())).map(site -> site + range);
    }

    private static Optional<String> site(URI repository) {
        if (repository.getHost() == null) {
            return Optional.empty();
        }
        var host = repository.getHost().toLowerCase(Locale.ROOT);
        var path = repository.getRawPath().replaceFirst("(\\.git)?/*$", "");
        var project = "https://" + host + path;
        if (host.equals("github.com")) {
            return Optional.of(project + "/compare/");
        }
        return host.startsWith("gitlab.") ? Optional.of(project + "/-/compare/") : Optional.empty();
    }
}
