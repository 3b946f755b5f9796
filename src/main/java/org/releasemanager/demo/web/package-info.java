/** The deployed demo site, and the removal of all demo data. */
@NullMarked
package org.releasemanager.demo.web;

import org.jspecify.annotations.NullMarked;
