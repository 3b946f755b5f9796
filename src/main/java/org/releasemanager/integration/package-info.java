/** The outside systems, one folder each. Rooms own the interfaces, systems come to them; nobody imports this package. */
@NullMarked
package org.releasemanager.integration;

import org.jspecify.annotations.NullMarked;
