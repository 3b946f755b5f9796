/** The health of a release over REST. */
@NullMarked
package org.releasemanager.health.web;

import org.jspecify.annotations.NullMarked;
