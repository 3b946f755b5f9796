package org.releasemanager.effect.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation with announcements of before is updated: their messages are in the outbox afterwards, and none is sent twice. */
class OutboxMigrationTest {
    @Test
    void announcementsOfBeforeBecomeMessages() {
        try (var source = new HikariDataSource()) {
            String postgres = System.getProperty("bench.postgres");
            String schema = postgres == null
                    ? "PUBLIC"
                    : "bench_" + UUID.randomUUID().toString().replace("-", "");
            source.setJdbcUrl(
                    postgres == null
                            ? "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"
                            : postgres + "&currentSchema=" + schema);
            migrate(source, schema, "1.17");
            var jdbc = JdbcClient.create(source);
            jdbc.sql("""
                    insert into release (id, product, product_revision, version, type, derived_type, state, phase, ref,
                                         commit_hash, round, requester, deviations, demo, request_hash, created_at)
                    values ('shop-1', 'shop', 1, '1', 'MINOR', 'MINOR', 'PRE_RELEASE', 'PRE_RELEASE', 'main', 'c0ffee',
                            1, 'ada', 0, false, 'hash', timestamp '2026-01-01 10:00:00')""").update();
            announcement(jdbc, "USERS", 12, "PENDING", 3);
            announcement(jdbc, "PRODUCT", 1, "SENDING", 1);

            migrate(source, schema, "latest");

            var messages = jdbc.sql("select * from outbox_message order by id")
                    .query(OutboxRows::message)
                    .list();
            assertThat(messages)
                    .extracting(OutboxMessage::key)
                    .isEqualTo(List.of("shop-1:RELEASED:USERS:12:e-mail", "shop-1:RELEASED:PRODUCT:1:e-mail"));
            assertThat(messages.get(0))
                    .returns("shop-1", OutboxMessage::releaseId)
                    .returns(List.of("a@example.org", "b@example.org"), OutboxMessage::recipients)
                    .returns(MessageState.PENDING, OutboxMessage::state)
                    .returns(3, OutboxMessage::attempts)
                    .returns(3, OutboxMessage::failures);
            var queue = new OutboxQueue(jdbc);
            assertThat(queue.giveUp(
                            messages.get(1).createdAt().plusSeconds(1),
                            messages.get(1).createdAt()))
                    .isEqualTo(1);
            assertThat(jdbc.sql(
                                    "select a.audience from announcement a join outbox_message m on m.id = a.message order by m.id")
                            .query(String.class)
                            .list())
                    .containsExactly("USERS", "PRODUCT");
            jdbc.sql("delete from release").update();
            assertThat(jdbc.sql("select (select count(*) from announcement) + (select count(*) from outbox_message)")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }

    private static void announcement(JdbcClient jdbc, String audience, int round, String state, int attempts) {
        jdbc.sql("""
                insert into announcement (release_id, moment, audience, round, channel, recipients, subject, body, state,
                                          attempts, due_at, claimed_at, created_at)
                values ('shop-1', 'RELEASED', :audience, :round, 'e-mail', :recipients, 'New', '# New', :state, :attempts,
                        timestamp '2026-01-01 10:00:00', timestamp '2026-01-01 10:00:00', timestamp '2026-01-01 10:00:00')""")
                .param("audience", audience)
                .param("round", round)
                .param("recipients", "a@example.org\nb@example.org")
                .param("state", state)
                .param("attempts", attempts)
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
