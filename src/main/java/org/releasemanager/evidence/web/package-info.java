/** The REST doors of decisions and evidence. */
@NullMarked
package org.releasemanager.evidence.web;

import org.jspecify.annotations.NullMarked;
