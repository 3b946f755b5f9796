package org.releasemanager.release.bpmn;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;

class ScheduleLaunchDelegateTest {
    private static final Instant NOON = Instant.parse("2026-11-25T12:00:00Z");

    private final Releases releases = mock();
    private final DelegateExecution execution = mock();
    private final ScheduleLaunchDelegate delegate =
            new ScheduleLaunchDelegate(releases, Clock.fixed(NOON, ZoneOffset.UTC));

    @Test
    void releaseWithoutATargetStartsNow() {
        wanted(null);

        delegate.execute(execution);

        verify(execution).setVariable("launchDue", true);
        verify(execution, never()).setVariable(eq("launchAt"), any());
    }

    @Test
    void releaseWaitsForItsTargetWhateverTheZone() {
        wanted("2026-11-25T14:00:00+01:00[Europe/Amsterdam]");

        delegate.execute(execution);

        verify(execution).setVariable("launchDue", false);
        verify(execution).setVariable("launchAt", "2026-11-25T14:00+01:00");
    }

    @Test
    void targetThatHasComeHoldsNothingUp() {
        wanted("2026-11-25T13:00:00+01:00[Europe/Amsterdam]");

        delegate.execute(execution);

        verify(execution).setVariable("launchDue", true);
    }

    private void wanted(@Nullable String target) {
        Release release = mock();
        when(release.target()).thenReturn(target == null ? null : ZonedDateTime.parse(target));
        when(execution.getProcessBusinessKey()).thenReturn("shop-1.2.0");
        when(releases.get("shop-1.2.0")).thenReturn(release);
    }
}
