package org.releasemanager.effect;

import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What H2 and PostgreSQL say differently, for tests with many rows. */
public final class Numbers {
    private Numbers() {}

    private static boolean onPostgres() {
        return System.getProperty("bench.postgres") != null;
    }

    /** A query with one column {@code n}. */
    public static String upTo(int last) {
        return onPostgres()
                ? "select n from generate_series(1, " + last + ") n"
                : "select x as n from system_range(1, " + last + ")";
    }

    /** How the database would look for what is due, in lower case. */
    static String planOfDue(JdbcClient jdbc) {
        if (onPostgres()) {
            jdbc.sql("analyze effect").update();
        }
        return jdbc
                .sql("explain select * from effect where signalled = false"
                        + " and next_look_at <= timestamp '2026-06-01 00:00:00' order by next_look_at limit 100")
                .query(String.class)
                .list()
                .stream()
                .map(line -> line.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("\n"));
    }
}
