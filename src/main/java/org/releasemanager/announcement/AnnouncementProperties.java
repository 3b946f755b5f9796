package org.releasemanager.announcement;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** @param publicUrl where readers of announcements reach this server; without it, announcements hold no links */
@ConfigurationProperties("release-manager.announcement")
record AnnouncementProperties(@Nullable URI publicUrl) {}
