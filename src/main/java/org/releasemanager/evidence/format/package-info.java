/** How the files of an evidence pack look: shared by who writes it and who checks it. Needs neither Spring nor a database. */
@NullMarked
package org.releasemanager.evidence.format;

import org.jspecify.annotations.NullMarked;
