/** The REST doors of gates and waivers. */
@NullMarked
package org.releasemanager.gate.web;

import org.jspecify.annotations.NullMarked;
