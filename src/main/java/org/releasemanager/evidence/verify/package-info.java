/** Checks an evidence pack anywhere: no Spring, no database, no network. */
@NamedInterface("verify")
@NullMarked
package org.releasemanager.evidence.verify;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
