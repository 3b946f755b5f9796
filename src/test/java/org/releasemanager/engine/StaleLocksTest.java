package org.releasemanager.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class StaleLocksTest {
    private final DriverManagerDataSource database =
            new DriverManagerDataSource("jdbc:h2:mem:stale-locks;DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final StaleLocks locks = new StaleLocks(database);

    @Test
    void stepsThatAStoppedServerHeldAreFree() {
        new ResourceDatabasePopulator(
                        new ClassPathResource("org/camunda/bpm/engine/db/create/activiti.h2.create.engine.sql"))
                .execute(database);
        jdbc.sql("insert into ACT_RU_JOB (ID_, REV_, TYPE_, LOCK_OWNER_, LOCK_EXP_TIME_, SUSPENSION_STATE_)"
                        + " values ('held', 1, 'message', 'dead-server', dateadd('MINUTE', 5, now()), 1)")
                .update();

        locks.preInit(mock(ProcessEngineConfigurationImpl.class));

        assertThat(jdbc.sql("select LOCK_OWNER_, LOCK_EXP_TIME_ from ACT_RU_JOB")
                        .query()
                        .singleRow()
                        .values())
                .containsOnlyNulls();
    }
}
