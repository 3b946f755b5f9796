/**
 * Product definitions as text: read with every wrong field named, written in the same keys. A {@code Document} becomes
 * {@code Node}s, {@code Reader}s make values of them and {@code Rule}s say which values are right.
 */
@NullMarked
package org.releasemanager.product.definition;

import org.jspecify.annotations.NullMarked;
