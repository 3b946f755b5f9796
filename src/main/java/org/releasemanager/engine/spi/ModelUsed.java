package org.releasemanager.engine.spi;

import java.time.Instant;

/**
 * A process instance runs by this version of a model from now on.
 *
 * @param businessKey of the process; a release id, if it is the process of a release
 * @param resource name of the file within the deployment
 */
public record ModelUsed(
        String businessKey,
        String key,
        int version,
        String definitionId,
        String deploymentId,
        String resource,
        Instant since) {}
