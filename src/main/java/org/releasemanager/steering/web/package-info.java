/** The line, and the steps of releases, by REST. */
@NullMarked
package org.releasemanager.steering.web;

import org.jspecify.annotations.NullMarked;
