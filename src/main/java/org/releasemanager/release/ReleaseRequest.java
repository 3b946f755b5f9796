package org.releasemanager.release;

import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * What somebody asks for when they start a release; what is empty is derived.
 *
 * @param version the version to release
 * @param type overrides the type that the changes call for
 * @param ref branch, tag or commit
 * @param previous version to compare with
 * @param target when production may start at the earliest
 */
public record ReleaseRequest(
        String product,
        Optional<String> version,
        Optional<ReleaseType> type,
        Optional<String> ref,
        Optional<String> previous,
        Optional<ZonedDateTime> target,
        Optional<String> summary,
        boolean demo) {}
