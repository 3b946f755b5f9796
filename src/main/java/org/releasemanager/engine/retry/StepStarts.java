package org.releasemanager.engine.retry;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Starts of steps that run for long and have not come to an end: not of the short ones, which would cost a write each. */
class StepStarts {
    private final Supplier<JdbcClient> jdbc;

    StepStarts(Supplier<JdbcClient> jdbc) {
        this.jdbc = jdbc;
    }

    /** @return how often the job was started by now without an end, this time included */
    int note(String jobId, Instant startedAt) {
        jdbc.get()
                .sql("delete from engine_step_start where job_id not in (select ID_ from ACT_RU_JOB)")
                .update();
        jdbc.get()
                .sql("insert into engine_step_start (job_id, started_at) values (:job, :at)")
                .param("job", jobId)
                .param("at", startedAt.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.get()
                .sql("select count(*) from engine_step_start where job_id = :job")
                .param("job", jobId)
                .query(Integer.class)
                .single();
    }

    /** The job came to an end, if only by failing: its starts no longer count. */
    void forget(String jobId) {
        jdbc.get()
                .sql("delete from engine_step_start where job_id = :job")
                .param("job", jobId)
                .update();
    }
}
