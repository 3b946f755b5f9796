/**
 * E-mail over SMTP: tells audiences what happens to releases. Implements {@code announcement::spi Announcer}; on when
 * {@code spring.mail.host} is set, and then {@code release-manager.integrations.email.from} must be set, too. Needs an
 * account that may send as that address. One message goes to an audience, with all its addresses in {@code To}: an
 * audience that must not see its members is one address of a mailing list.
 */
@ApplicationModule(
        displayName = "E-mail",
        allowedDependencies = {"product", "release", "announcement", "announcement::spi", "effect::outbox"})
@NullMarked
package org.releasemanager.integration.email;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
