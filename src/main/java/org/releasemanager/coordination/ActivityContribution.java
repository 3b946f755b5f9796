package org.releasemanager.coordination;

import java.io.IOException;
import org.releasemanager.coordination.Activities.Result;
import org.releasemanager.coordination.store.TeamActivityRows;
import org.releasemanager.evidence.spi.EvidenceContribution;
import org.releasemanager.evidence.spi.EvidenceFiles;
import org.springframework.stereotype.Component;

/** What the teams did for the release, what they left, and how it ended. */
@Component
class ActivityContribution implements EvidenceContribution {
    private final TeamActivityRows activities;
    private final Activities results;

    ActivityContribution(TeamActivityRows activities, Activities results) {
        this.activities = activities;
        this.results = results;
    }

    @Override
    public int order() {
        return 27;
    }

    @Override
    public void contribute(String releaseId, EvidenceFiles files) throws IOException {
        files.table("activities", TeamActivity.class, activities.of(releaseId));
        files.table("activity-results", Result.class, results.of(releaseId));
    }
}
