package org.releasemanager.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.change.TagOutcome.AlreadyTagged;
import org.releasemanager.change.TagOutcome.Refused;
import org.releasemanager.change.TagOutcome.Tagged;
import org.releasemanager.change.git.RepositoryUnavailable;
import org.releasemanager.change.git.TestRepositories;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;

/** The same for a repository in place and one behind a URL, whose tag is pushed. */
class TagsTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    private TestRepository git;
    private Timeline timeline;

    @BeforeEach
    void repository() {
        git = TestRepository.in(folder.resolve("shop.git"));
        git.commit("feat: a");
        timeline = mock(Timeline.class);
    }

    @AfterEach
    void close() {
        git.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"in place", "behind a URL"})
    void releasedCommitGetsAnAnnotatedTagOnce(String where) throws Exception {
        Release release = release(where, "1.2.0");
        git.commit("feat: later");

        assertThat(tag(release)).isEqualTo(new Tagged("v1.2.0"));
        assertThat(tag(release)).isEqualTo(new AlreadyTagged("v1.2.0"));

        assertThat(git.resolve("v1.2.0")).isEqualTo(release.commit());
        RevTag tag = annotation("v1.2.0");
        assertThat(tag.getFullMessage()).contains("1.2.0");
        assertThat(tag.getTaggerIdent().getWhenAsInstant()).isEqualTo(NOW);
        verify(timeline, times(1)).record(eq("shop-1.2.0"), any(), eq("tagged"), contains("v1.2.0"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"in place", "behind a URL"})
    void tagThatStandsElsewhereIsNeverMoved(String where) {
        Release release = release(where, "1.2.0");
        String other = git.commit("feat: later");
        git.lightTag("v1.2.0", other);

        assertThat(tag(release)).isInstanceOfSatisfying(Refused.class, refused -> assertThat(refused.reason())
                .contains("v1.2.0", other));
        assertThat(git.resolve("v1.2.0")).isEqualTo(other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in place", "behind a URL"})
    void tagThatSomebodyElseHasSetOnThisCommitIsFine(String where) {
        Release release = release(where, "1.2.0");
        git.lightTag("v1.2.0", release.commit());

        assertThat(tag(release)).isInstanceOf(AlreadyTagged.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"in place", "behind a URL"})
    void repositoryThatDoesNotTakeTheTagIsARefusal(String where) {
        Release release = release(where, "1.2.0");
        git.tag("v1.2.0/blocked");

        assertThat(tag(release)).isInstanceOf(Refused.class);
    }

    @Test
    void tagNameThatGitForbidsIsARefusal() {
        var product = ChangeFixtures.withTagPattern(ChangeFixtures.product(git.path()), "v {version}");

        assertThat(tag(ChangeFixtures.release(product, "1.2.0", git.head()))).isInstanceOf(Refused.class);
    }

    @Test
    void repositoryThatIsGoneIsARefusalButSilenceIsNot() {
        var gone = ChangeFixtures.product(folder.resolve("gone").toString());
        var silent = ChangeFixtures.product("http://127.0.0.1:1/shop.git");

        assertThat(tag(ChangeFixtures.release(gone, "1.2.0", git.head()))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> tag(ChangeFixtures.release(silent, "1.2.0", git.head())))
                .isInstanceOf(RepositoryUnavailable.class)
                .hasMessageContaining("127.0.0.1");
    }

    private Release release(String where, String version) {
        String repository = where.equals("in place") ? git.path() : git.url();
        return ChangeFixtures.release(ChangeFixtures.product(repository), version, git.head());
    }

    private TagOutcome tag(Release release) {
        var releases = mock(Releases.class);
        when(releases.get(anyString())).thenReturn(release);
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Tags(releases, TestRepositories.tagWriter(folder), timeline, clock).tag(release.id());
    }

    private RevTag annotation(String name) throws Exception {
        try (RevWalk walk = new RevWalk(git.git())) {
            return walk.parseTag(git.git().exactRef("refs/tags/" + name).getObjectId());
        }
    }
}
