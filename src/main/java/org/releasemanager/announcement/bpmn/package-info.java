/** The steps of the models that announce something. */
@NullMarked
package org.releasemanager.announcement.bpmn;

import org.jspecify.annotations.NullMarked;
