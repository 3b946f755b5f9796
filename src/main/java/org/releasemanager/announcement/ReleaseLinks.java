package org.releasemanager.announcement;

import java.util.Optional;
import org.releasemanager.release.PathSegment;
import org.springframework.stereotype.Component;

/** Where readers of messages find the page of a release, if somebody has said where this server is reached. */
@Component
public class ReleaseLinks {
    private final AnnouncementProperties properties;

    ReleaseLinks(AnnouncementProperties properties) {
        this.properties = properties;
    }

    public Optional<String> pageOf(String releaseId) {
        return Optional.ofNullable(properties.publicUrl())
                .map(url -> url.toString().replaceFirst("/+$", "") + "/releases/" + PathSegment.of(releaseId));
    }
}
