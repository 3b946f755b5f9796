/** The REST doors of the engine room. */
@NullMarked
package org.releasemanager.engine.web;

import org.jspecify.annotations.NullMarked;
