package org.releasemanager.gate;

import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.releasemanager.gate.checks.Checks;
import org.releasemanager.gate.evidence.Evidences;
import org.releasemanager.gate.spi.Dependencies;
import org.releasemanager.gate.spi.IssueQuery;
import org.releasemanager.gate.store.GateDatabase;
import org.releasemanager.health.spi.MetricsSource;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.releasemanager.release.UnknownRelease;

/** The whole room over an empty database, one release, and a commit and a folder that the story fills. */
public final class Story {
    public static final String GOOD_TESTS = "<testsuite><testcase name='a'/><testcase name='b'/></testsuite>";
    public static final String BAD_TESTS =
            "<testsuite><testcase name='a'/><testcase name='b'><failure/></testcase></testsuite>";

    public final GateDatabase database = GateDatabase.create();
    public final Releases releases = mock(Releases.class);
    public final Deviations deviations = mock(Deviations.class);
    public final Timeline timeline = mock(Timeline.class);
    public final TestClock clock = new TestClock();
    public final QualityGates gates;
    public final Checklists checklists;
    public final Replays replays;
    public final List<IssueQuery> trackers = new ArrayList<>();
    public final List<Dependencies> dependencies = new ArrayList<>();
    public final List<MetricsSource> metrics = new ArrayList<>();
    public final WaiverTerm term = new WaiverTerm(clock);
    private final Map<String, byte[]> commit = new HashMap<>();
    private final Path home;

    public Story(Path home, Release release) {
        this.home = home;
        when(releases.get(anyString())).thenAnswer(call -> {
            throw new UnknownRelease(call.getArgument(0));
        });
        database.add(release.id());
        becomes(release);
        var evaluation = new GateEvaluation(
                new GateChecks(Checks.all()),
                Evidences.of(commit, home, database, new Evidences.Outside(trackers, dependencies, metrics, clock)),
                Evidences.additions(commit, home, database, clock),
                clock);
        gates = new QualityGates(
                releases,
                timeline,
                database.records(),
                database.evidence(),
                database.waivers(),
                evaluation,
                new Waivers(deviations, timeline, database.waivers(), new WaiverRules(clock), clock),
                clock);
        checklists = new Checklists(
                releases, timeline, database.checklists(), Evidences.checklists(database.checklists()), clock);
        replays = new Replays(database.records(), database.evidence(), evaluation);
    }

    /** Of a key, say, which lies with the application and not in the commit. */
    public Story has(String path, byte[] content) {
        try {
            Files.createDirectories(home.resolve(path).getParent());
            Files.write(home.resolve(path), content);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Also a later round, or its end. */
    public void becomes(Release release) {
        org.mockito.Mockito.doReturn(release).when(releases).get(release.id());
    }

    public Story commits(String path, String content) {
        return commits(path, content.getBytes(StandardCharsets.UTF_8));
    }

    public Story commits(String path, byte[] content) {
        commit.put(path, content);
        return this;
    }

    public static final class TestClock extends Clock {
        private Instant now = Fixtures.NOW;

        public void pass(Duration duration) {
            now = now.plus(duration);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return java.time.ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
