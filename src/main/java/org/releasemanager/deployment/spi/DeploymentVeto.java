package org.releasemanager.deployment.spi;

import java.util.Optional;

/** A reason of another room against a deployment, for example that the version was rolled back. Asked before each one. */
public interface DeploymentVeto {
    /** One sentence for people that says why not and what to do; empty when nothing speaks against it. Changes nothing. */
    Optional<String> reasonAgainst(DeploymentTool.Order order);
}
