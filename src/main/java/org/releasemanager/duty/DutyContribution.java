package org.releasemanager.duty;

import java.io.IOException;
import org.releasemanager.evidence.spi.EvidenceContribution;
import org.releasemanager.evidence.spi.EvidenceFiles;
import org.springframework.stereotype.Component;

/** Each task of the release: until when it was asked for, how loudly, and who did it, if need be in place of whom. */
@Component
class DutyContribution implements EvidenceContribution {
    private final Duties duties;

    DutyContribution(Duties duties) {
        this.duties = duties;
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public void contribute(String releaseId, EvidenceFiles files) throws IOException {
        files.table("tasks", Duty.class, duties.of(releaseId));
    }
}
