/** Whole releases on the whole application, as their people live them. */
@org.jspecify.annotations.NullMarked
package org.releasemanager.journey;
