package org.releasemanager.announcement.bpmn;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;
import org.releasemanager.announcement.Announcements;
import org.releasemanager.announcement.Moment;

class AnnouncementDelegatesTest {
    private final Announcements announcements = mock(Announcements.class);

    @Test
    void eachStepAnnouncesItsMoment() {
        var execution = mock(DelegateExecution.class);
        when(execution.getProcessBusinessKey()).thenReturn("shop-2.0.0");
        var steps = Map.of(
                new AnnouncePlanDelegate(announcements), Moment.PLANNED,
                new AnnounceApprovalDelegate(announcements), Moment.APPROVED,
                new AnnounceReleaseDelegate(announcements), Moment.RELEASED,
                new AnnounceRollbackDelegate(announcements), Moment.ROLLED_BACK,
                new AnnounceRejectionDelegate(announcements), Moment.REJECTED,
                new AnnounceFailureDelegate(announcements), Moment.FAILED,
                new AnnounceCancellationDelegate(announcements), Moment.CANCELLED,
                new AnnounceReportDelegate(announcements), Moment.REVIEWED);

        steps.forEach((step, moment) -> {
            step.execute(execution);
            verify(announcements).announce("shop-2.0.0", moment);
        });
    }
}
