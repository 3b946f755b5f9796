package org.releasemanager.change.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.change.ChangeFixtures;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.change.Changes;
import org.releasemanager.change.ChangesRefused;
import org.releasemanager.change.Commit;
import org.releasemanager.change.TagOutcome;
import org.releasemanager.change.Tags;
import org.releasemanager.engine.BusinessError;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;

class ChangeStepsTest {
    private static final String COMMIT = "0123456789012345678901234567890123456789";

    private final ReleaseContext context = mock(ReleaseContext.class);
    private final Changes changes = mock(Changes.class);
    private final Tags tags = mock(Tags.class);
    private final Timeline timeline = mock(Timeline.class);
    private final Release release =
            ChangeFixtures.release(ChangeFixtures.product("/nowhere"), "1.1.0", COMMIT, "1.0.0", COMMIT);

    @BeforeEach
    void step() {
        when(context.releaseId()).thenReturn(release.id());
    }

    @Test
    void processLearnsWhatTheChangesCallFor() {
        when(changes.refresh(release.id())).thenReturn(changeSet(7, 0, 2));

        new CollectChangesDelegate(changes, timeline).execute(context);

        verify(context).set(ChangeVariables.CHANGE_COMMITS, 7);
        verify(context).set(ChangeVariables.CHANGE_BREAKING, false);
        verify(context).set(ChangeVariables.CHANGE_FEATURES, true);
        verifyNoInteractions(timeline);
    }

    @Test
    void refusedChangesLeaveByTheDrawnErrorAndAreTold() {
        when(changes.refresh(release.id())).thenThrow(new ChangesRefused("Nothing has changed since 1.0.0 on main"));

        assertThatThrownBy(() -> new CollectChangesDelegate(changes, timeline).execute(context))
                .isInstanceOfSatisfying(
                        BusinessError.class,
                        error -> assertThat(error.errorCode().code()).isEqualTo("changes-refused"))
                .hasMessage("Nothing has changed since 1.0.0 on main");
        verify(timeline).record(eq(release.id()), any(), eq("changes-refused"), contains("Nothing has changed"));
    }

    @Test
    void frozenScopeIsToldToTheProcess() {
        when(changes.refresh(release.id())).thenReturn(changeSet(1, 1, 0));

        new FreezeScopeDelegate(changes).execute(context);

        verify(context).set(ChangeVariables.CHANGE_BREAKING, true);
    }

    @Test
    void refusedTagLeavesByTheDrawnError() {
        when(tags.tag(release.id())).thenReturn(new TagOutcome.Refused("v1.1.0", "The tag v1.1.0 already stands"));

        assertThatThrownBy(() -> new TagReleaseDelegate(tags, timeline).execute(context))
                .isInstanceOfSatisfying(
                        BusinessError.class,
                        error -> assertThat(error.errorCode().code()).isEqualTo("tag-refused"));
        verify(timeline).record(eq(release.id()), any(), eq("tag-refused"), contains("already stands"));
    }

    @Test
    void tagThatIsThereGoesOn() {
        when(tags.tag(release.id())).thenReturn(new TagOutcome.AlreadyTagged("v1.1.0"));

        new TagReleaseDelegate(tags, timeline).execute(context);

        verifyNoInteractions(timeline);
    }

    @Test
    void evidenceNamesTheReasonAndWhatTheReleaseIsMadeOf() {
        told("changes-refused", "There is no branch 'mian' <b>");

        var evidence = evidence().of(release.id(), "userTask_correctScope");

        assertThat(evidence.markdown()).contains("'mian' \\<b>", "**main**", "**1.0.0**");
        assertThat(evidence.facts())
                .containsEntry("reason", "There is no branch 'mian' <b>")
                .containsEntry("ref", "main")
                .containsEntry("previous", "1.0.0");
    }

    @Test
    void evidenceForTaggingByHandHoldsTheCommands() {
        told("tag-refused", "No rights");

        var evidence = evidence().of(release.id(), "userTask_tagByHand");

        assertThat(evidence.markdown()).contains("No rights", "git tag -a v1.1.0 " + COMMIT, "git push origin v1.1.0");
        assertThat(evidence.facts()).containsEntry("tag", "v1.1.0").containsEntry("commit", COMMIT);
    }

    private ScopeEvidence evidence() {
        var releases = mock(Releases.class);
        when(releases.get(release.id())).thenReturn(release);
        return new ScopeEvidence(releases, timeline);
    }

    private void told(String kind, String text) {
        when(timeline.of(release.id()))
                .thenReturn(List.of(new Timeline.Event(1, Instant.EPOCH, "release-manager", kind, text, "", "")));
    }

    private ChangeSet changeSet(int commits, int breaking, int features) {
        return new ChangeSet(
                release.id(),
                1,
                COMMIT,
                "1.0.0",
                COMMIT,
                commits,
                Map.of(Commit.Category.FEATURE, features),
                commits,
                breaking,
                1,
                1,
                1,
                List.of(),
                List.of(),
                0,
                null,
                null);
    }
}
