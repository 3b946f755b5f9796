package org.releasemanager.deployment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import org.releasemanager.effect.Effect;
import org.releasemanager.effect.EffectRow;

/** Reads a deployment together with its row of the ledger. */
final class WorkRow {
    private WorkRow() {}

    static Work of(ResultSet row, int number) throws SQLException {
        Effect effect = EffectRow.of(row, number);
        OffsetDateTime undoneAt = row.getObject("undone_at", OffsetDateTime.class);
        return new Work(
                intent(row, effect), effect, row.getBoolean("touched"), undoneAt == null ? null : undoneAt.toInstant());
    }

    private static Intent intent(ResultSet row, Effect effect) throws SQLException {
        return new Intent(
                effect.key(),
                row.getString("order_key"),
                Intent.Direction.valueOf(row.getString("direction")),
                effect.releaseId(),
                row.getString("product"),
                row.getString("environment"),
                row.getString("service"),
                row.getString("version"),
                row.getString("commit_hash"),
                row.getString("previous_version"),
                row.getInt("round"),
                row.getInt("attempt"),
                effect.fencingToken(),
                effect.waiting());
    }
}
