/** The steps of the models that write and publish documents. */
@NullMarked
package org.releasemanager.documentation.bpmn;

import org.jspecify.annotations.NullMarked;
