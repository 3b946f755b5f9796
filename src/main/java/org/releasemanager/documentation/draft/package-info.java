/** How each document is written from the facts of a release: one class per kind or family, one template per kind. */
@NullMarked
package org.releasemanager.documentation.draft;

import org.jspecify.annotations.NullMarked;
