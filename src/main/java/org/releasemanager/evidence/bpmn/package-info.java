/** Where the evidence meets the engine. */
@NullMarked
package org.releasemanager.evidence.bpmn;

import org.jspecify.annotations.NullMarked;
