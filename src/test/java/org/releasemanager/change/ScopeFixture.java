package org.releasemanager.change;

import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.git.TestRepositories;
import org.releasemanager.product.Product;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.release.Releases;
import org.releasemanager.release.spi.ScopeSource.Request;
import org.releasemanager.release.spi.ScopeSource.Scope;

/** Asks for a scope as {@code POST /api/releases} does; what is not asked for is derived. */
final class ScopeFixture {
    private final Releases releases = mock(Releases.class);
    private final ChangeScopeSource source;
    private final Product product;

    private @Nullable String ref;
    private @Nullable String previous;
    private @Nullable String version;
    private @Nullable ReleaseType type;

    private ScopeFixture(Product product, Path home) {
        this.product = product;
        var clock = Clock.fixed(Instant.parse("2026-11-23T10:00:00Z"), ZoneOffset.UTC);
        source = new ChangeScopeSource(TestRepositories.at(home), releases, clock);
        when(releases.released(anyString())).thenReturn(List.of());
        when(releases.ended(anyString(), anyInt())).thenReturn(List.of());
    }

    static ScopeFixture of(Product product, Path home) {
        return new ScopeFixture(product, home);
    }

    ScopeFixture ref(String text) {
        ref = text;
        return this;
    }

    ScopeFixture previous(String text) {
        previous = text;
        return this;
    }

    ScopeFixture version(String text) {
        version = text;
        return this;
    }

    ScopeFixture type(ReleaseType wanted) {
        type = wanted;
        return this;
    }

    ScopeFixture released(Release... all) {
        when(releases.released(anyString())).thenReturn(List.of(all));
        return this;
    }

    ScopeFixture ended(Release... all) {
        when(releases.ended(anyString(), anyInt())).thenReturn(List.of(all));
        return this;
    }

    Scope propose() {
        return source.propose(new Request(
                product,
                Optional.ofNullable(ref),
                Optional.ofNullable(previous),
                Optional.ofNullable(version),
                Optional.ofNullable(type)));
    }
}
