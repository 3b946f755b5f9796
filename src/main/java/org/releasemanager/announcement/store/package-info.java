/** What was announced: one row for each release, moment, audience, round and channel. */
@NullMarked
package org.releasemanager.announcement.store;

import org.jspecify.annotations.NullMarked;
