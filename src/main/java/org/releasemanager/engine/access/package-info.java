/** Who may come in, by which door, and with which rights: accounts, groups, the engine's authorizations, HTTP security. */
@NullMarked
package org.releasemanager.engine.access;

import org.jspecify.annotations.NullMarked;
