package org.releasemanager.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows made of rows by SQL: as many as years of use would leave, in seconds. */
final class Copies {
    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;
    private final boolean postgres;

    Copies(DataSource database) throws java.sql.SQLException {
        this.jdbc = JdbcClient.create(database);
        try (var connection = database.getConnection()) {
            this.postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    /**
     * @param changed column, lower case, to an expression of {@code c}, the row that is copied, and {@code s.x}, the number of
     *     the copy
     */
    void copy(String table, String where, Map<String, String> changed, int from, int to) {
        var columns = columns(table);
        String values = String.join(
                ", ",
                columns.stream()
                        .map(column -> changed.getOrDefault(column, "c." + column))
                        .toList());
        for (int start = from; start <= to; start += AT_ONCE) {
            jdbc.sql("insert into " + table + " (" + String.join(", ", columns) + ") select " + values
                            + " from (select * from " + table + " where " + where + ") c, "
                            + numbers(start, Math.min(to, start + AT_ONCE - 1)))
                    .update();
        }
    }

    /** @param id prefix of the values that the copies have in this column */
    void remove(String table, String column, String id, int from, int to) {
        for (int start = from; start <= to; start += AT_ONCE) {
            jdbc.sql("delete from " + table + " where " + column + " in (select '" + id + "' || s.x from "
                            + numbers(start, Math.min(to, start + AT_ONCE - 1)) + ")")
                    .update();
        }
    }

    /** So that the database plans with what is there now. */
    void analyze() {
        jdbc.sql("analyze").update();
    }

    private String numbers(int from, int to) {
        String range = "(" + from + ", " + to + ")";
        return postgres ? "generate_series" + range + " as s(x)" : "system_range" + range + " s";
    }

    private List<String> columns(String table) {
        return jdbc.sql("select * from " + table + " where 1 = 0").query(rows -> {
            var names = new ArrayList<String>();
            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                names.add(rows.getMetaData().getColumnName(i).toLowerCase(java.util.Locale.ROOT));
            }
            return names;
        });
    }
}
