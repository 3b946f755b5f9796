/** Feedback and lessons by REST. */
@NullMarked
package org.releasemanager.review.web;

import org.jspecify.annotations.NullMarked;
