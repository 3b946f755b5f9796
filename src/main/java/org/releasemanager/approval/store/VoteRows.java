package org.releasemanager.approval.store;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code approval_request} and {@code approval_vote}. */
@Repository
public class VoteRows {
    private static final RecordMapper<RequestRow> REQUEST_ROW = RecordMapper.of(RequestRow.class);
    private static final RecordMapper<VoteRow> VOTE_ROW = RecordMapper.of(VoteRow.class);

    private final JdbcClient jdbc;

    VoteRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record RequestRow(String releaseId, String kind, int round, String role, OffsetDateTime requestedAt) {}

    public record VoteRow(
            String releaseId,
            String kind,
            int round,
            String role,
            String voter,
            String decision,
            @Nullable String note,
            OffsetDateTime votedAt) {}

    public void insertRequest(RequestRow row) {
        boolean there = requests(row.releaseId()).stream()
                .anyMatch(other -> other.kind().equals(row.kind())
                        && other.round() == row.round()
                        && other.role().equals(row.role()));
        if (!there) {
            jdbc.sql("insert into approval_request (release_id, kind, round, role, requested_at)"
                            + " values (:releaseId, :kind, :round, :role, :requestedAt)")
                    .paramSource(row)
                    .update();
        }
    }

    /** @throws org.springframework.dao.DuplicateKeyException if the role has voted, or the person has */
    public void insertVote(VoteRow row) {
        jdbc.sql("insert into approval_vote (release_id, kind, round, role, voter, decision, note, voted_at)"
                        + " values (:releaseId, :kind, :round, :role, :voter, :decision, :note, :votedAt)")
                .paramSource(row)
                .update();
    }

    public List<RequestRow> requests(String releaseId) {
        return jdbc.sql("select * from approval_request where release_id = ? order by requested_at, kind, role")
                .param(releaseId)
                .query(REQUEST_ROW)
                .list();
    }

    public List<VoteRow> votes(String releaseId) {
        return jdbc.sql("select * from approval_vote where release_id = ? order by voted_at, role")
                .param(releaseId)
                .query(VOTE_ROW)
                .list();
    }
}
