package org.releasemanager.rollback;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import org.releasemanager.release.Release;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The versions that production had to be rolled back from. */
@Repository
class BadVersions {
    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;
    private final Clock clock;

    BadVersions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** May be repeated: the first reason stays. */
    void mark(Release release, String reason) {
        jdbc.sql("""
                insert into bad_version (product, version, commit_hash, release_id, reason, marked_at)
                select :product, :version, :commit, :release, :reason, :now
                 where not exists (select 1 from bad_version
                                    where product = :product and version = :version and commit_hash = :commit)""")
                .param("product", release.product().key())
                .param("version", release.version())
                .param("commit", release.commit())
                .param("release", release.id())
                .param("reason", reason.substring(0, Math.min(reason.length(), LONGEST_REASON)))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean isBad(String product, String version) {
        return jdbc.sql("select count(*) from bad_version where product = :product and version = :version")
                        .param("product", product)
                        .param("version", version)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Why this commit of the version is bad, if it is. */
    Optional<String> reason(String product, String version, String commit) {
        return jdbc.sql("""
                select reason from bad_version
                 where product = :product and version = :version and commit_hash = :commit""")
                .param("product", product)
                .param("version", version)
                .param("commit", commit)
                .query(String.class)
                .optional();
    }
}
