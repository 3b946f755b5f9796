/** Products over REST. */
@NullMarked
package org.releasemanager.product.web;

import org.jspecify.annotations.NullMarked;
