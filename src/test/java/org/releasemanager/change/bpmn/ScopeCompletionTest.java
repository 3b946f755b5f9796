package org.releasemanager.change.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.releasemanager.change.ChangeFixtures;
import org.releasemanager.engine.InvalidFields;
import org.releasemanager.engine.TaskContext;
import org.releasemanager.engine.Variable;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.releasemanager.release.spi.ScopeSource;
import org.releasemanager.release.spi.ScopeSource.Request;
import org.releasemanager.release.spi.ScopeSource.Scope;
import org.releasemanager.release.spi.ScopeSource.ScopeRefused;

class ScopeCompletionTest {
    private static final String OLD = "0123456789012345678901234567890123456789";
    private static final String NEW = "9876543210987654321098765432109876543210";

    private final ScopeSource scopes = mock(ScopeSource.class);
    private final Releases releases = mock(Releases.class);
    private final Timeline timeline = mock(Timeline.class);
    private final ScopeCompletion completion = new ScopeCompletion(scopes, releases, timeline);
    private final Release release =
            ChangeFixtures.release(ChangeFixtures.product("/nowhere"), "1.1.0", OLD, "1.0.0", OLD);

    @BeforeEach
    void release() {
        when(releases.get(anyString())).thenReturn(release);
    }

    @Test
    void anotherRefKeepsTheVersionAndWhatItIsComparedWith() {
        when(scopes.propose(any()))
                .thenReturn(new Scope("fixed", NEW, "1.0.0", OLD, "1.1.0", ReleaseType.MINOR, ReleaseType.MINOR));

        completion.completing(task(Map.of("choice", "RETRY", "ref", "fixed")));

        var request = ArgumentCaptor.forClass(Request.class);
        verify(scopes).propose(request.capture());
        assertThat(request.getValue().ref()).hasValue("fixed");
        assertThat(request.getValue().previous()).hasValue("1.0.0");
        assertThat(request.getValue().version()).hasValue("1.1.0");
        verify(releases).correctScope(release.id(), "fixed", NEW, "1.0.0", OLD);
        verify(timeline).record(eq(release.id()), eq("manager"), eq("scope-corrected"), contains("RETRY"));
    }

    @Test
    void anotherPreviousVersionKeepsTheRef() {
        when(scopes.propose(any()))
                .thenReturn(new Scope("main", NEW, "0.9.0", NEW, "1.1.0", ReleaseType.MINOR, ReleaseType.MINOR));

        completion.completing(task(Map.of("choice", "RETRY", "previous", "0.9.0")));

        verify(releases).correctScope(release.id(), "main", NEW, "0.9.0", NEW);
    }

    @Test
    void tryingAgainAsItIsAsksNobody() {
        completion.completing(task(Map.of("choice", "RETRY")));

        verifyNoInteractions(scopes);
    }

    @Test
    void whatDoesNotFitKeepsTheTaskOpenAndNamesTheField() {
        when(scopes.propose(any())).thenThrow(new ScopeRefused("previous", "There is no version '7' to compare with"));

        assertThatThrownBy(() -> completion.completing(task(Map.of("choice", "RETRY", "previous", "7"))))
                .isInstanceOfSatisfying(InvalidFields.class, invalid -> assertThat(invalid.problems())
                        .containsExactly(
                                new InvalidFields.Problem("previous", "There is no version '7' to compare with")));
        verify(releases, never()).correctScope(any(), any(), any(), any(), any());
    }

    @Test
    void givingUpNeedsAReason() {
        assertThatThrownBy(() -> completion.completing(task(Map.of("choice", "ABORT"))))
                .isInstanceOf(InvalidFields.class)
                .hasMessageContaining("reason");

        completion.completing(task(Map.of("choice", "ABORT", "reason", "too early", "ref", "ignored")));

        verifyNoInteractions(scopes);
        verify(timeline).record(any(), any(), any(), contains("too early"));
    }

    @SuppressWarnings("unchecked")
    private TaskContext task(Map<String, String> fields) {
        var task = mock(TaskContext.class);
        when(task.releaseId()).thenReturn(release.id());
        when(task.completedBy()).thenReturn("manager");
        when(task.get(ChangeVariables.CHOICE)).thenReturn(String.valueOf(fields.get("choice")));
        when(task.find(any(Variable.class)))
                .thenAnswer(call -> Optional.ofNullable(
                        fields.get(call.<Variable<Object>>getArgument(0).name())));
        return task;
    }
}
