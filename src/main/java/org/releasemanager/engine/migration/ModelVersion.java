package org.releasemanager.engine.migration;

import java.time.Instant;

/**
 * One version of one model, as it was deployed; it never changes.
 *
 * @param process its key, for example {@code deploy-release}
 * @param deployment the id of the deployment that brought it, together with all other models, tables and forms
 * @param hash SHA-256 of the model's file, in hex
 */
public record ModelVersion(
        String id, String process, String name, int version, String deployment, Instant deployedAt, String hash) {}
