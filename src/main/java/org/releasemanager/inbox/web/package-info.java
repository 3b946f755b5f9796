/** The door for webhooks, and the inbox by REST for those who look after it. */
@NullMarked
package org.releasemanager.inbox.web;

import org.jspecify.annotations.NullMarked;
