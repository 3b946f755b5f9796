package org.releasemanager.effect;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation with deployments of before is updated: they are in the ledger afterwards. */
class LedgerMigrationTest {
    @Test
    void deploymentsOfBeforeBecomeEffects() {
        try (var source = new HikariDataSource()) {
            String postgres = System.getProperty("bench.postgres");
            String schema = postgres == null
                    ? "PUBLIC"
                    : "bench_" + UUID.randomUUID().toString().replace("-", "");
            source.setJdbcUrl(
                    postgres == null
                            ? "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"
                            : postgres + "&currentSchema=" + schema);
            migrate(source, schema, "1.16");
            var jdbc = JdbcClient.create(source);
            jdbc.sql("""
                    insert into release (id, product, product_revision, version, type, derived_type, state, phase, ref,
                                         commit_hash, round, requester, deviations, demo, request_hash, created_at)
                    values ('shop-1', 'shop', 1, '1', 'MINOR', 'MINOR', 'PRE_RELEASE', 'PRE_RELEASE', 'main', 'c0ffee',
                            1, 'ada', 0, false, 'hash', timestamp '2026-01-01 10:00:00')""").update();
            deployment(jdbc, "shop-1:staging:web:1-1", "DEPLOY", "SUCCEEDED", true);
            deployment(jdbc, "shop-1:staging:web:1-1:undo", "UNDO", "SUBMITTED", false);

            migrate(source, schema, "latest");

            var effects = jdbc.sql("select * from effect order by seq")
                    .query(EffectRow::of)
                    .list();
            assertThat(effects)
                    .extracting(Effect::subject)
                    .isEqualTo(List.of("shop-1:staging:web", "shop-1:staging:web:undo"));
            assertThat(effects.get(0))
                    .returns(Effect.State.SUCCEEDED, Effect::state)
                    .returns(true, Effect::signalled)
                    .returns("Copied", Effect::detail);
            assertThat(effects.get(1))
                    .returns(Effect.State.SUBMITTED, Effect::state)
                    .returns(new Step("p1", "receiveTask_awaitDeployment"), Effect::waiting)
                    .returns(7L, Effect::fencingToken)
                    .returns(null, Effect::requestHash)
                    .returns(1, Effect::attempts);
            assertThat(jdbc.sql("select version from deployment order by seq")
                            .query(String.class)
                            .list())
                    .containsExactly("1", "1");
        }
    }

    private static void deployment(JdbcClient jdbc, String key, String direction, String state, boolean signalled) {
        jdbc.sql("""
                insert into deployment (work_key, order_key, direction, release_id, product, environment, service,
                                        version, commit_hash, round, attempt, fencing_token, state, detail,
                                        process_instance_id, activity_id, signalled, next_look_at, created_at)
                values (:key, 'shop-1:staging:web:1-1', :direction, 'shop-1', 'shop', 'staging', 'web', '1', 'c0ffee',
                        1, 1, 7, :state, 'Copied', 'p1', 'receiveTask_awaitDeployment', :signalled,
                        timestamp '2026-01-01 10:00:00', timestamp '2026-01-01 10:00:00')""")
                .param("key", key)
                .param("direction", direction)
                .param("state", state)
                .param("signalled", signalled)
                .update();
    }

    private static void migrate(HikariDataSource source, String schema, String target) {
        Flyway.configure()
                .dataSource(source)
                .schemas(schema)
                .target(target)
                .load()
                .migrate();
    }
}
