/** Assessments as rows: written once; only the level and the state of mitigations are added later. */
@NullMarked
package org.releasemanager.risk.store;

import org.jspecify.annotations.NullMarked;
