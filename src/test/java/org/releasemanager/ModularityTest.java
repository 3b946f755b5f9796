package org.releasemanager;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between the rooms: no cycle, no back door, nothing that a room did not say it needs. */
class ModularityTest {
    @Test
    void roomsTouchOnlyWhatTheySaidTheyWouldAndOnlyThroughDoorways() {
        ApplicationModules.of(ReleaseManagerApplication.class).verify();
    }
}
