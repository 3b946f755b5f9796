/** The REST door to plans, and their section on a release's page. */
@NullMarked
package org.releasemanager.planning.web;

import org.jspecify.annotations.NullMarked;
