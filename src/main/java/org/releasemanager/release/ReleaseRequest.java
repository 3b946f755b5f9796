package org.releasemanager.release;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What somebody asks for when they start a release; what is empty is derived.
 *
 * @param version the version to release
 * @param type overrides the type that the changes call for
 * @param ref branch, tag or commit
 * @param previous version to compare with
 * @param target when production may start at the earliest
 * @param dependsOn what it waits for before production, in the words of the room that looks after it
 */
public record ReleaseRequest(
        String product,
        Optional<String> version,
        Optional<ReleaseType> type,
        Optional<String> ref,
        Optional<String> previous,
        Optional<ZonedDateTime> target,
        Optional<String> summary,
        List<Map<String, String>> dependsOn,
        boolean demo) {}
