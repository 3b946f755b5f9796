/** Absences and the sweep by REST. */
@NullMarked
package org.releasemanager.duty.web;

import org.jspecify.annotations.NullMarked;
