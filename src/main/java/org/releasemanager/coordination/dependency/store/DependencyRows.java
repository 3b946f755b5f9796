package org.releasemanager.coordination.dependency.store;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.coordination.dependency.Dependency;
import org.releasemanager.coordination.dependency.Wanted;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code release_dependency}. */
@Repository
public class DependencyRows {
    private static final RecordMapper<DependencyRow> ROW = RecordMapper.of(DependencyRow.class);

    private final JdbcClient jdbc;

    DependencyRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes all others wait who change what waits for what, until this transaction ends; from then on it sees what they did. */
    public void lockGraph() {
        jdbc.sql("select name from dependency_guard where name = 'GRAPH' for update")
                .query(String.class)
                .single();
    }

    public int nextNumber(String releaseId) {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from release_dependency where release_id = ?")
                .param(releaseId)
                .query(Integer.class)
                .single();
    }

    public void insert(Dependency dependency) {
        jdbc.sql("""
                insert into release_dependency (release_id, number, kind, on_release, on_product, versions, reaches, service,
                       environment, artifact, digest, issue, issue_state, category, why, owner, from_product, status, finding,
                       since, watched, created_by, created_at, asked_at)
                values (:releaseId, :number, :kind, :onRelease, :onProduct, :versions, :reaches, :service, :environment,
                       :artifact, :digest, :issue, :issueState, :category, :why, :owner, :fromProduct, :status, :finding,
                       :since, true, :createdBy, :createdAt, :askedAt)""").paramSource(DependencyRow.of(dependency)).update();
    }

    public List<Dependency> ofRelease(String releaseId) {
        return jdbc
                .sql("select * from release_dependency where release_id = ? order by number")
                .param(releaseId)
                .query(ROW)
                .list()
                .stream()
                .map(DependencyRow::dependency)
                .toList();
    }

    public Optional<Dependency> find(String releaseId, int number) {
        return jdbc.sql("select * from release_dependency where release_id = ? and number = ?")
                .params(releaseId, number)
                .query(ROW)
                .optional()
                .map(DependencyRow::dependency);
    }

    /** All of these kinds whose releases have not ended. */
    public List<Dependency> watched(Collection<Wanted.Kind> kinds) {
        return jdbc
                .sql("select * from release_dependency where watched = true and kind in (:kinds) order by id")
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .query(ROW)
                .list()
                .stream()
                .map(DependencyRow::dependency)
                .toList();
    }

    public List<String> watchedReleases() {
        return jdbc.sql("select distinct release_id from release_dependency where watched = true")
                .query(String.class)
                .list();
    }

    /** All of the releases that have come to where they wait and have not gone on. */
    public List<Dependency> ofThoseWhoWait() {
        return jdbc.sql("""
                select d.* from release_dependency d join dependency_wait w on w.release_id = d.release_id
                 where w.passed_at is null order by d.id""").query(ROW).list().stream()
                .map(DependencyRow::dependency)
                .toList();
    }

    public void delete(Dependency dependency) {
        jdbc.sql("delete from release_dependency where id = ?")
                .param(dependency.id())
                .update();
    }

    /** @return false if it stands otherwise than the caller believed: somebody was faster */
    public boolean found(
            Dependency seen, Dependency.Status status, String finding, @Nullable String metBy, Instant since) {
        return jdbc.sql("""
                        update release_dependency set status = :status, finding = :finding, met_by = :metBy, since = :since
                         where id = :id and status = :before""")
                        .param("status", status.name())
                        .param("finding", finding)
                        .param("metBy", metBy)
                        .param("since", since.atOffset(ZoneOffset.UTC))
                        .param("id", seen.id())
                        .param("before", seen.status().name())
                        .update()
                == 1;
    }

    /** Their releases have ended: nobody asks any more. */
    public void forget(Collection<String> releaseIds) {
        if (!releaseIds.isEmpty()) {
            jdbc.sql("update release_dependency set watched = false where release_id in (:releases)")
                    .param("releases", releaseIds)
                    .update();
        }
    }

    /** @return false if somebody else has put one there */
    public boolean propose(Dependency dependency, String person, String reason) {
        return jdbc.sql("""
                        update release_dependency set waived_by = ?, waive_reason = ?, confirmed_by = null
                         where id = ? and waived_by is null""").params(person, reason, dependency.id()).update() == 1;
    }

    /** @return false if the wish is no longer there */
    public boolean confirm(Dependency dependency, String person, String finding, Instant now) {
        return jdbc.sql("""
                        update release_dependency set confirmed_by = ?, status = 'WAIVED', finding = ?, since = ?
                         where id = ? and waived_by is not null and confirmed_by is null and status <> 'SATISFIED'""")
                        .params(person, finding, now.atOffset(ZoneOffset.UTC), dependency.id())
                        .update()
                == 1;
    }

    public void withdrawWaiver(Dependency dependency) {
        jdbc.sql(
                        "update release_dependency set waived_by = null, waive_reason = null where id = ? and confirmed_by is null")
                .param(dependency.id())
                .update();
    }

    /** The same dependency, on something else from now on. */
    public void redirect(Dependency dependency, Wanted wanted, String unseen, Instant now) {
        var columns = WantedColumns.of(wanted);
        jdbc.sql("""
                update release_dependency set on_release = ?, on_product = ?, versions = ?, status = 'OPEN', finding = ?,
                       met_by = null, since = ?, asked_at = ?, waived_by = null, waive_reason = null
                 where id = ?""")
                .params(
                        columns.onRelease(),
                        columns.onProduct(),
                        columns.versions(),
                        unseen,
                        now.atOffset(ZoneOffset.UTC),
                        now.atOffset(ZoneOffset.UTC),
                        dependency.id())
                .update();
    }
}
