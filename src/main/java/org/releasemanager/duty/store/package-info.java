/** How duties, absences and the offers to stand-ins are kept. */
@NullMarked
package org.releasemanager.duty.store;

import org.jspecify.annotations.NullMarked;
