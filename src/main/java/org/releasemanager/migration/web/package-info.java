/** The room's doors for programs and readers. */
@NullMarked
package org.releasemanager.migration.web;

import org.jspecify.annotations.NullMarked;
