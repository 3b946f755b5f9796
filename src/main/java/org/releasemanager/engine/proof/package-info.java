/** What the engine did, told to those who keep it longer than the engine's history is kept. */
@NullMarked
package org.releasemanager.engine.proof;

import org.jspecify.annotations.NullMarked;
