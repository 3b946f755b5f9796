package org.releasemanager.engine.migration;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the engine's tables at once: by its query interface it would take a question per version and per release. */
@Repository
class RunningModels {
    /** Instances that nobody called and that have a business key. */
    private static final String ROOTS = """
            from ACT_RU_EXECUTION e
              join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
             where e.PARENT_ID_ is null and e.SUPER_EXEC_ is null and e.BUSINESS_KEY_ is not null
               and d.KEY_ = :process and d.DEPLOYMENT_ID_ <> :away
               and (:from = '' or d.DEPLOYMENT_ID_ = :from)""";

    private final JdbcClient jdbc;

    RunningModels(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<String, Long> instancesByDefinition() {
        var counts = new HashMap<String, Long>();
        jdbc.sql("select PROC_DEF_ID_, count(*) from ACT_RU_EXECUTION where PARENT_ID_ is null group by PROC_DEF_ID_")
                .query(row -> {
                    counts.put(row.getString(1), row.getLong(2));
                });
        return counts;
    }

    long count(String process, @Nullable String from, String away) {
        return jdbc.sql("select count(*) " + ROOTS)
                .params(filter(process, from, away))
                .query(Long.class)
                .single();
    }

    List<String> businessKeys(String process, @Nullable String from, String away, long offset, int limit) {
        return jdbc.sql("select e.BUSINESS_KEY_ " + ROOTS + " order by e.BUSINESS_KEY_ limit :limit offset :offset")
                .params(filter(process, from, away))
                .param("limit", limit)
                .param("offset", offset)
                .query(String.class)
                .list();
    }

    private static Map<String, String> filter(String process, @Nullable String from, String away) {
        return Map.of("process", process, "away", away, "from", from == null ? "" : from);
    }
}
