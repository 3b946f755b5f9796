/** The REST doors of the documents. */
@NullMarked
package org.releasemanager.documentation.web;

import org.jspecify.annotations.NullMarked;
