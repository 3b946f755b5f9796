/** Approvals by REST. */
@NullMarked
package org.releasemanager.approval.web;

import org.jspecify.annotations.NullMarked;
