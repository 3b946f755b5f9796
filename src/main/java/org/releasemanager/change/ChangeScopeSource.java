package org.releasemanager.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.jgit.lib.Repository;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.git.Repositories;
import org.releasemanager.change.git.RepositoryUnavailable;
import org.releasemanager.product.Product;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.release.Releases;
import org.releasemanager.release.spi.ScopeSource;
import org.springframework.stereotype.Component;

/** Proposes a release from what the repository holds: the commit, the version it follows, its kind and its version. */
@Component
class ChangeScopeSource implements ScopeSource {
    private static final int ENDED_TO_AVOID = 500;

    private final Repositories repositories;
    private final Releases releases;
    private final Clock clock;

    ChangeScopeSource(Repositories repositories, Releases releases, Clock clock) {
        this.repositories = repositories;
        this.releases = releases;
        this.clock = clock;
    }

    @Override
    public Scope propose(Request request) {
        try (Repository repository = repositories.latest(request.product())) {
            return propose(request, repository);
        } catch (RepositoryUnavailable e) {
            throw new ScopeRefused("product", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Scope propose(Request request, Repository repository) throws IOException {
        Product product = request.product();
        var ref = new RefResolver(repository).resolve(request.ref());
        Versions versions = Versions.of(product);
        var known = KnownVersions.of(repository, versions, releases.released(product.key()));
        var choice = new VersionChoice(versions, known, ended(product), ref.commit(), LocalDate.now(clock));
        Optional<String> text = request.version().filter(version -> !version.isBlank());
        Version asked = text.isPresent() ? choice.parse(text.get()) : null;
        var previous = new PreviousChoice(repository, versions, known, ref.commit()).choose(request, asked);
        ReleaseType derived = derivedType(repository, ref, previous);
        ReleaseType type = request.type()
                .orElseGet(() -> asked == null ? derived : VersionChoice.kindOf(asked, previous, derived));
        Version version = asked == null ? choice.derive(previous, type) : asked;
        return new Scope(
                ref.name(),
                ref.commit().name(),
                previous == null ? null : previous.name(),
                previous == null ? null : previous.commit().name(),
                version.text(),
                type,
                derived);
    }

    private Set<String> ended(Product product) {
        return releases.ended(product.key(), ENDED_TO_AVOID).stream()
                .map(Release::version)
                .collect(Collectors.toSet());
    }

    /** The first release of a product is a minor one ({@code 0.1.0}), whatever its history says. */
    private static ReleaseType derivedType(
            Repository repository, RefResolver.Resolved ref, @Nullable PreviousVersion previous) throws IOException {
        if (previous == null) {
            return ReleaseType.MINOR;
        }
        var summary = RangeSummary.of(new CommitRange(repository, ref.commit(), previous.commit()));
        if (summary.isEmpty()) {
            throw new ScopeRefused("ref", "Nothing has changed since " + previous.name() + " on " + ref.name());
        }
        return previous.version() == null ? ReleaseType.PATCH : summary.typeAfter(previous.version());
    }
}
