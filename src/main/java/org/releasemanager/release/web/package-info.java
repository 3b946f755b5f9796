/** Releases by REST, and the pages that people look at. */
@NullMarked
package org.releasemanager.release.web;

import org.jspecify.annotations.NullMarked;
