package org.releasemanager.engine.stuck;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the engine's tables at once: by its query interface it would take several questions per process. */
@Repository
class SilentSteps {
    /**
     * The ends of the execution trees. Inactive ones wait for their siblings, unless none of them is active. A message
     * counts only where it is the step's own: that a release may be cancelled does not move it.
     */
    private static final String QUERY = """
            select e.ID_, e.PROC_INST_ID_, coalesce(e.ACT_ID_, '') as ACT_ID_, p.BUSINESS_KEY_
              from ACT_RU_EXECUTION e
              join ACT_RU_EXECUTION p on p.ID_ = e.PROC_INST_ID_
             where e.SUSPENSION_STATE_ = 1 and e.IS_EVENT_SCOPE_ = false
               and (e.IS_ACTIVE_ = true
                    or not exists (select 1 from ACT_RU_EXECUTION a
                                    where a.PROC_INST_ID_ = e.PROC_INST_ID_ and a.IS_ACTIVE_ = true))
               and not exists (select 1 from ACT_RU_EXECUTION c where c.PARENT_ID_ = e.ID_ and c.IS_EVENT_SCOPE_ = false)
               and not exists (select 1 from ACT_RU_EXECUTION c where c.SUPER_EXEC_ = e.ID_)
               and not exists (select 1 from ACT_RU_JOB j where j.EXECUTION_ID_ = e.ID_)
               and not exists (select 1 from ACT_RU_TASK t where t.EXECUTION_ID_ = e.ID_)
               and not exists (select 1 from ACT_RU_EXT_TASK x where x.EXECUTION_ID_ = e.ID_)
               and not exists (select 1 from ACT_RU_EVENT_SUBSCR s
                                where s.EXECUTION_ID_ = e.ID_ and s.ACTIVITY_ID_ = e.ACT_ID_)""";

    private final JdbcClient jdbc;

    SilentSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<SilentStep> all() {
        return jdbc.sql(QUERY)
                .query((row, number) ->
                        new SilentStep(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
    }
}
