package org.releasemanager.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A waiver of before, when one person was enough, still counts after the update. */
class GateMigrationTest {
    @Test
    void waiversOfBeforeStayConfirmed() {
        var source = new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        var jdbc = JdbcClient.create(source);
        jdbc.sql("create table release (id varchar(160) primary key)").update();
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1_06__gate.sql")).execute(source);
        jdbc.sql("insert into release values ('shop-1')").update();
        jdbc.sql("insert into gate_waiver (release_id, round, gate_id, person, reason, granted_at, until_at) values"
                        + " ('shop-1', 1, 'tests', 'ada', 'a known flaw', timestamp '2026-01-01 10:00:00', timestamp"
                        + " '2026-02-01 10:00:00')")
                .update();

        new ResourceDatabasePopulator(new ClassPathResource("db/migration/V1_34__gate_more.sql")).execute(source);

        assertThat(jdbc.sql("select person || ' ' || reason from gate_waiver_confirmation")
                        .query(String.class)
                        .list())
                .containsExactly("ada a known flaw");
    }
}
