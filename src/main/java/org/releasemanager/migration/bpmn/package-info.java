/** The way to the engine's models and process instances. */
@NullMarked
package org.releasemanager.migration.bpmn;

import org.jspecify.annotations.NullMarked;
