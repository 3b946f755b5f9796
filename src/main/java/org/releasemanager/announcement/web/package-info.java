/** The announcements of a release by REST. */
@NullMarked
package org.releasemanager.announcement.web;

import org.jspecify.annotations.NullMarked;
