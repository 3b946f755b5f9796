/** Team activities by REST. */
@NullMarked
package org.releasemanager.coordination.web;

import org.jspecify.annotations.NullMarked;
