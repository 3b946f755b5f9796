/** The outbox by REST for those who look after it. */
@NullMarked
package org.releasemanager.effect.outbox.web;

import org.jspecify.annotations.NullMarked;
