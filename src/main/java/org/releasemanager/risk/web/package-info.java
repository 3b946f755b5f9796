/** The REST door to risk assessments. */
@NullMarked
package org.releasemanager.risk.web;

import org.jspecify.annotations.NullMarked;
