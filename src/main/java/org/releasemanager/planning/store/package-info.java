/** Plans and scopes as rows; a plan never changes once it is stored. */
@NullMarked
package org.releasemanager.planning.store;

import org.jspecify.annotations.NullMarked;
