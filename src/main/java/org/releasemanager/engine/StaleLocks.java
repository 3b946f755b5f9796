package org.releasemanager.engine;

import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * An embedded database has one user at a time: whoever held a job when it was last open is dead. Its jobs go on at once,
 * instead of after the five minutes for which they are locked.
 */
@Component
@DependsOnDatabaseInitialization
class StaleLocks extends AbstractProcessEnginePlugin {
    private static final Logger log = LoggerFactory.getLogger(StaleLocks.class);

    private final DataSource dataSource;

    StaleLocks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        var jdbc = JdbcClient.create(dataSource);
        if (isEmbeddedWithJobs(jdbc)) {
            int freed = jdbc.sql(
                            "update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ is not null")
                    .update();
            if (freed > 0) {
                log.info("{} steps that a stopped server left half-way go on", freed);
            }
        }
    }

    private boolean isEmbeddedWithJobs(JdbcClient jdbc) {
        try (var connection = dataSource.getConnection()) {
            if (!connection.getMetaData().getURL().startsWith("jdbc:h2:")) {
                return false;
            }
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
        return jdbc.sql("select count(*) from information_schema.tables where table_name = 'ACT_RU_JOB'")
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
