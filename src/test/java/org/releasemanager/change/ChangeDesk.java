package org.releasemanager.change;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.releasemanager.change.git.Repositories;
import org.releasemanager.change.git.TestRepositories;
import org.releasemanager.change.store.ChangeDatabase;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;

/** {@link Changes} over a database in memory, for one release that can be moved and reworked. */
final class ChangeDesk {
    private final ChangeDatabase database = new ChangeDatabase();
    private final Repositories repositories;
    private Release release;

    ChangeDesk(Path home, Release release) {
        this.release = release;
        repositories = TestRepositories.at(home);
        database.addRelease(release.id());
    }

    /** As another process would see it: nothing is remembered but what is stored. */
    Changes changes() {
        var releases = mock(Releases.class);
        when(releases.get(anyString())).thenAnswer(call -> release);
        doAnswer(call -> {
                    release = moved(call.getArgument(1), release.round());
                    return null;
                })
                .when(releases)
                .moveTo(any(), any());
        var store = new ChangeStore(database.sets(), database.commits(), database.files(), new ObjectMapper());
        var collector = new ChangeCollector(repositories, store, database.commits(), database.files());
        return new Changes(releases, repositories, collector, store);
    }

    Release release() {
        return release;
    }

    void startRound(int round) {
        release = moved(release.commit(), round);
    }

    private Release moved(String commit, int round) {
        return new Release(
                release.id(),
                release.product(),
                release.version(),
                release.type(),
                release.state(),
                release.phase(),
                release.ref(),
                commit,
                release.previousVersion(),
                release.previousCommit(),
                round,
                release.requester(),
                release.summary(),
                release.target(),
                release.riskScore(),
                release.riskLevel(),
                release.deviations(),
                release.outcome(),
                release.processInstanceId(),
                release.demo(),
                release.createdAt(),
                release.endedAt());
    }
}
