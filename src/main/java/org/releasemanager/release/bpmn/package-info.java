/** Where the release meets its process. */
@NullMarked
package org.releasemanager.release.bpmn;

import org.jspecify.annotations.NullMarked;
