package org.releasemanager.release;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.product.Products;
import org.releasemanager.release.spi.ReleaseOpening;
import org.releasemanager.release.spi.ReleaseProcess;
import org.releasemanager.release.spi.ScopeSource;
import org.releasemanager.release.store.ReleaseRow;
import org.releasemanager.release.store.ReleaseRows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts releases: once per idempotency key, once per product and version. */
@Component
public class ReleaseStarter {
    private final Products products;
    private final Releases releases;
    private final ReleaseRows rows;
    private final Timeline timeline;
    private final ScopeSource scopes;
    private final List<ReleaseOpening> openings;
    private final ReleaseProcess process;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReleaseStarter(
            Products products,
            Releases releases,
            ReleaseRows rows,
            Timeline timeline,
            ScopeSource scopes,
            List<ReleaseOpening> openings,
            ReleaseProcess process,
            TransactionTemplate transaction,
            Clock clock) {
        this.products = products;
        this.releases = releases;
        this.rows = rows;
        this.timeline = timeline;
        this.scopes = scopes;
        this.openings = openings;
        this.process = process;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** How the request ended. */
    public sealed interface Outcome {
        record Started(Release release) implements Outcome {}

        /** The same request came before under the same key. */
        record SeenBefore(Release release) implements Outcome {}

        /** Another release has this version, or another request used this key. */
        record Conflict(String releaseId, String sentence) implements Outcome {}
    }

    /**
     * @param requester user id
     * @param idempotencyKey the caller's own key for this request, if it has one
     * @throws org.releasemanager.product.UnknownProduct if the product is not defined
     * @throws ScopeSource.ScopeRefused if the request cannot become a release
     */
    public Outcome start(ReleaseRequest request, String requester, @Nullable String idempotencyKey) {
        String hash = hash(request, requester);
        var earlier = seenBefore(idempotencyKey, hash);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var latest = products.latest(request.product());
        var product = latest.product();
        if (request.version().isPresent()) {
            var taken = taken(product.key(), request.version().get(), idempotencyKey, hash);
            if (taken.isPresent()) {
                return taken.get();
            }
        }
        var scope = scopes.propose(
                new ScopeSource.Request(product, request.ref(), request.previous(), request.version(), request.type()));
        var taken = taken(product.key(), scope.version(), idempotencyKey, hash);
        if (taken.isPresent()) {
            return taken.get();
        }
        var row = row(request, requester, idempotencyKey, hash, latest.number(), scope);
        try {
            transaction.executeWithoutResult(status -> insertAndStart(row, request, scope));
        } catch (DuplicateKeyException race) {
            return seenBefore(idempotencyKey, hash)
                    .or(() -> taken(product.key(), scope.version(), idempotencyKey, hash))
                    .orElseThrow(() -> race);
        }
        return new Outcome.Started(releases.get(row.id()));
    }

    private void insertAndStart(ReleaseRow row, ReleaseRequest request, ScopeSource.Scope scope) {
        rows.insert(row);
        timeline.record(row.id(), row.requester(), "release-requested", requested(scope));
        if (scope.previousVersion() != null && scope.type() != scope.derivedType()) {
            timeline.record(
                    row.id(),
                    row.requester(),
                    "type-overridden",
                    "What was asked for makes this a " + scope.type() + " release; the changes alone call for "
                            + scope.derivedType());
        }
        var release = releases.get(row.id());
        openings.forEach(one -> one.opening(release, request));
        rows.set(row.id(), "process_instance_id", process.start(releases.get(row.id())));
    }

    private static String requested(ScopeSource.Scope scope) {
        String since = scope.previousVersion() == null ? "as the first release" : "after " + scope.previousVersion();
        return "Release of " + scope.version() + " requested " + since + ", from " + scope.ref() + " at "
                + scope.commit();
    }

    private Optional<Outcome> seenBefore(@Nullable String key, String hash) {
        return key == null
                ? Optional.empty()
                : rows.findByIdempotencyKey(key)
                        .map(row -> row.requestHash().equals(hash)
                                ? new Outcome.SeenBefore(releases.get(row.id()))
                                : new Outcome.Conflict(
                                        row.id(), "This Idempotency-Key was used for another request: " + row.id()));
    }

    /** The release that has this version may be the one that this very request has started a moment ago, on another thread. */
    private Optional<Outcome> taken(String product, String version, @Nullable String key, String hash) {
        return releases.find(product + "-" + version).map(release -> seenBefore(key, hash)
                .orElseGet(() -> new Outcome.Conflict(
                        release.id(),
                        "Version " + version + " already has a release, " + release.id() + ", which is "
                                + release.state() + ": choose another version")));
    }

    private ReleaseRow row(
            ReleaseRequest request,
            String requester,
            @Nullable String key,
            String hash,
            int revision,
            ScopeSource.Scope scope) {
        var target = request.target().orElse(null);
        return new ReleaseRow(
                request.product() + "-" + scope.version(),
                request.product(),
                revision,
                scope.version(),
                scope.type().name(),
                scope.derivedType().name(),
                ReleaseState.PLANNING.name(),
                Phase.PLANNING.name(),
                scope.ref(),
                scope.commit(),
                scope.previousVersion(),
                scope.previousCommit(),
                1,
                requester,
                request.summary().orElse(null),
                target == null
                        ? null
                        : target.withZoneSameInstant(ZoneOffset.UTC).toOffsetDateTime(),
                target == null ? null : target.getZone().getId(),
                null,
                null,
                0,
                null,
                null,
                request.demo(),
                key,
                hash,
                OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC),
                null);
    }

    private static String hash(ReleaseRequest request, String requester) {
        try {
            byte[] text = (requester + "\n" + request).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
