/** Reads commit messages: Conventional Commits by their grammar, all others by their words. Knows no repository. */
@NullMarked
package org.releasemanager.change.message;

import org.jspecify.annotations.NullMarked;
