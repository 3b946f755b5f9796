package org.releasemanager.approval.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.approval.Debt;
import org.releasemanager.approval.Decision;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code approval_debt}. */
@Repository
public class DebtRows {
    private static final RecordMapper<DebtRow> DEBT_ROW = RecordMapper.of(DebtRow.class);

    private final JdbcClient jdbc;

    DebtRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record DebtRow(
            String id,
            String releaseId,
            String product,
            String role,
            OffsetDateTime dueAt,
            OffsetDateTime madeAt,
            @Nullable OffsetDateTime paidAt,
            @Nullable String paidBy,
            @Nullable String decision,
            @Nullable String note) {
        Debt debt() {
            return new Debt(
                    id,
                    releaseId,
                    product,
                    role,
                    dueAt.toInstant(),
                    madeAt.toInstant(),
                    paidAt == null ? null : paidAt.toInstant(),
                    paidBy,
                    decision == null ? null : Decision.valueOf(decision),
                    note);
        }
    }

    public void insert(Debt debt) {
        jdbc.sql("insert into approval_debt (id, release_id, product, role, due_at, made_at) values (?, ?, ?, ?, ?, ?)")
                .params(
                        debt.id(),
                        debt.releaseId(),
                        debt.product(),
                        debt.role(),
                        debt.dueAt().atOffset(ZoneOffset.UTC),
                        debt.madeAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @return false if it is paid already */
    public boolean pay(String id, String person, Decision decision, @Nullable String note, Instant at) {
        return jdbc.sql("update approval_debt set paid_at = :at, paid_by = :person, decision = :decision, note = :note"
                                + " where id = :id and paid_at is null")
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("person", person)
                        .param("decision", decision.name())
                        .param("note", note)
                        .param("id", id)
                        .update()
                == 1;
    }

    public int unpaid(String product) {
        return jdbc.sql("select count(*) from approval_debt where product = ? and paid_at is null")
                .param(product)
                .query(Integer.class)
                .single();
    }

    public List<Debt> of(String releaseId) {
        return jdbc
                .sql("select * from approval_debt where release_id = ? order by made_at, role, id")
                .param(releaseId)
                .query(DEBT_ROW)
                .list()
                .stream()
                .map(DebtRow::debt)
                .toList();
    }
}
