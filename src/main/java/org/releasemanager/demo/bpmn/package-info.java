/** People who play their parts in the demo releases. */
@NullMarked
package org.releasemanager.demo.bpmn;

import org.jspecify.annotations.NullMarked;
