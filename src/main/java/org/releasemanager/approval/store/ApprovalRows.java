package org.releasemanager.approval.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.releasemanager.approval.ApprovalKind;
import org.releasemanager.approval.ApprovalPolicy;
import org.releasemanager.approval.ApprovalRequest;
import org.releasemanager.approval.Decision;
import org.releasemanager.approval.Seat;
import org.releasemanager.approval.Vote;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code approval_request} and {@code approval_vote}. */
@Repository
public class ApprovalRows {
    private static final RecordMapper<RequestRow> REQUEST_ROW = RecordMapper.of(RequestRow.class);
    private static final RecordMapper<VoteRow> VOTE_ROW = RecordMapper.of(VoteRow.class);

    private final JdbcClient jdbc;

    ApprovalRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public record RequestRow(
            String releaseId,
            String kind,
            int round,
            String role,
            int needed,
            int quorum,
            String facts,
            String asked,
            OffsetDateTime requestedAt) {
        /** @param votes all of the release, oldest first */
        public ApprovalRequest request(List<Vote> votes) {
            var own = votes.stream()
                    .filter(vote ->
                            vote.kind().name().equals(kind) && vote.role().equals(role))
                    .filter(vote -> vote.round() == round || vote.round() < round && vote.stands())
                    .toList();
            var newest = own.stream()
                    .filter(Vote::stands)
                    .reduce((first, last) -> last)
                    .or(() -> own.stream().reduce((first, last) -> last));
            return new ApprovalRequest(
                    ApprovalKind.valueOf(kind),
                    round,
                    role,
                    needed,
                    quorum,
                    requestedAt.toInstant(),
                    newest.orElse(null),
                    own);
        }
    }

    private record VoteRow(
            String id,
            String releaseId,
            String kind,
            int round,
            String role,
            String voter,
            @Nullable String actingFor,
            String decision,
            @Nullable String note,
            String facts,
            OffsetDateTime votedAt,
            @Nullable OffsetDateTime voidAt,
            @Nullable String voidReason) {
        Vote vote() {
            return new Vote(
                    id,
                    ApprovalKind.valueOf(kind),
                    round,
                    role,
                    voter,
                    actingFor,
                    Decision.valueOf(decision),
                    note,
                    digests(facts),
                    votedAt.toInstant(),
                    voidAt == null ? null : voidAt.toInstant(),
                    voidReason);
        }
    }

    /** Until the transaction ends, nobody else asks or votes about this release. */
    public void lock(String releaseId) {
        jdbc.sql("select id from release where id = ? for update")
                .param(releaseId)
                .query(String.class)
                .list();
    }

    /** What is asked in this round replaces what was asked in it before. */
    public void ask(
            String releaseId,
            ApprovalKind kind,
            int round,
            ApprovalPolicy policy,
            Map<String, String> facts,
            Instant at) {
        var before = requests(releaseId).stream()
                .filter(row -> row.kind().equals(kind.name()) && row.round() == round)
                .collect(Collectors.toMap(RequestRow::role, RequestRow::requestedAt));
        jdbc.sql("delete from approval_request where release_id = ? and kind = ? and round = ?")
                .params(releaseId, kind.name(), round)
                .update();
        for (Seat seat : policy.seats()) {
            jdbc.sql(
                            "insert into approval_request (release_id, kind, round, role, needed, quorum, facts, asked,"
                                    + " requested_at)"
                                    + " values (:releaseId, :kind, :round, :role, :needed, :quorum, :facts, :asked, :requestedAt)")
                    .paramSource(new RequestRow(
                            releaseId,
                            kind.name(),
                            round,
                            seat.role(),
                            seat.needed(),
                            policy.quorum(),
                            String.join(",", seat.facts()),
                            text(facts),
                            before.getOrDefault(seat.role(), at.atOffset(ZoneOffset.UTC))))
                    .update();
        }
    }

    /** @throws org.springframework.dao.DuplicateKeyException if a vote of the person stands */
    public void insert(String releaseId, Vote vote) {
        jdbc.sql(
                        "insert into approval_vote (id, release_id, kind, round, role, voter, acting_for, decision, note, facts,"
                                + " voted_at, standing) values (:id, :releaseId, :kind, :round, :role, :voter, :actingFor, :decision,"
                                + " :note, :facts, :votedAt, true)")
                .paramSource(new VoteRow(
                        vote.id(),
                        releaseId,
                        vote.kind().name(),
                        vote.round(),
                        vote.role(),
                        vote.voter(),
                        vote.actingFor(),
                        vote.decision().name(),
                        vote.comment(),
                        text(vote.facts()),
                        vote.at().atOffset(ZoneOffset.UTC),
                        null,
                        null))
                .update();
    }

    public void declareVoid(String id, Instant at, String reason) {
        jdbc.sql("update approval_vote set standing = null, void_at = ?, void_reason = ? where id = ? and standing")
                .params(at.atOffset(ZoneOffset.UTC), reason, id)
                .update();
    }

    public List<RequestRow> requests(String releaseId) {
        return jdbc.sql("select * from approval_request where release_id = ? order by round, requested_at, kind, role")
                .param(releaseId)
                .query(REQUEST_ROW)
                .list();
    }

    /** Void ones too, oldest first. */
    public List<Vote> votes(String releaseId) {
        return jdbc
                .sql("select * from approval_vote where release_id = ? order by voted_at, role, voter")
                .param(releaseId)
                .query(VOTE_ROW)
                .list()
                .stream()
                .map(VoteRow::vote)
                .toList();
    }

    /** @throws IllegalStateException if nobody was asked in this round */
    public ApprovalPolicy policy(String releaseId, ApprovalKind kind, int round) {
        var rows = requests(releaseId).stream()
                .filter(row -> row.kind().equals(kind.name()) && row.round() == round)
                .toList();
        if (rows.isEmpty()) {
            throw new IllegalStateException("Nobody is asked about the " + kind.word() + " of " + releaseId);
        }
        return new ApprovalPolicy(
                rows.stream()
                        .map(row -> new Seat(row.role(), row.needed(), names(row.facts())))
                        .toList(),
                rows.get(0).quorum());
    }

    private static Set<String> names(String facts) {
        return new LinkedHashSet<>(List.of(facts.split(",", -1)));
    }

    private static String text(Map<String, String> digests) {
        return digests.entrySet().stream()
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining(";"));
    }

    /** The facts in a column, by name. */
    public static Map<String, String> digests(String text) {
        Map<String, String> digests = new TreeMap<>();
        for (String fact : text.split(";", -1)) {
            int equals = fact.indexOf('=');
            if (equals > 0) {
                digests.put(fact.substring(0, equals), fact.substring(equals + 1));
            }
        }
        return digests;
    }
}
