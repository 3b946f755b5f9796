/** The deployments of a release over REST. */
@NullMarked
package org.releasemanager.deployment.web;

import org.jspecify.annotations.NullMarked;
