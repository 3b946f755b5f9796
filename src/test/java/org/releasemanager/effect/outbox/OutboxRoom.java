package org.releasemanager.effect.outbox;

import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.TestClock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The outbox on a database in memory; channels and clock are fake. Where {@link org.releasemanager.database.OnPostgres} says
 * so, each room is a schema of its own on PostgreSQL.
 */
public final class OutboxRoom {
    public final TestClock clock = new TestClock();
    public final DataSource database = database();
    final OutboxTrigger trigger = mock(OutboxTrigger.class);
    public final Outbox outbox;
    public final OutboxDecisions decisions;
    final OutboxQueue queue;
    private final OutboxSender sender;

    public OutboxRoom(FakeChannel... channels) {
        var jdbc = JdbcClient.create(database);
        var store = new OutboxStore(jdbc);
        queue = new OutboxQueue(jdbc);
        var known = new StaticListableBeanFactory(Arrays.stream(channels)
                        .collect(Collectors.toMap(Channel::channel, Function.<Object>identity())))
                .getBeanProvider(Channel.class);
        sender = new OutboxSender(queue, known, clock);
        outbox = new Outbox(store, known, trigger, clock);
        decisions = new OutboxDecisions(store, new DecisionStore(jdbc), trigger, clock);
    }

    /** As one node does every two seconds. */
    public void sendDue() {
        sender.sendDue();
    }

    void sendAfter(Duration time) {
        clock.advance(time);
        sendDue();
    }

    void put(String event) {
        put(event, null, "chat", List.of("#releases"));
    }

    void put(String event, @Nullable String releaseId, String channel, List<String> recipients) {
        outbox.put(new Draft(event, releaseId, channel, recipients, "Subject of " + event, "# Subject of " + event));
    }

    /** Newest first, whatever became of them. */
    List<OutboxMessage> all() {
        return JdbcClient.create(database)
                .sql("select * from outbox_message order by id desc")
                .query(OutboxRows::message)
                .list();
    }

    OutboxMessage only() {
        var all = all();
        if (all.size() != 1) {
            throw new AssertionError("Not one message: " + all);
        }
        return all.get(0);
    }

    /** A release that messages may be about. */
    public void addRelease(String id) {
        JdbcClient.create(database).sql("""
                insert into release (id, product, product_revision, version, type, derived_type, state, phase, ref,
                  commit_hash, round, requester, deviations, demo, request_hash, created_at)
                values (?, 'shop', 1, ?, 'MAJOR', 'MAJOR', 'RELEASING', 'RELEASE', 'main', 'c', 1, 'manager', 0, false,
                  'h', current_timestamp)""").params(id, id).update();
    }

    private static DataSource database() {
        var schema = "outbox_" + UUID.randomUUID().toString().replace("-", "");
        var postgres = System.getProperty("bench.postgres");
        var source = new DriverManagerDataSource(
                postgres == null
                        ? "jdbc:h2:mem:" + schema + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=20000"
                        : postgres + "&currentSchema=" + schema);
        Flyway.configure()
                .dataSource(source)
                .schemas(postgres == null ? "PUBLIC" : schema)
                .load()
                .migrate();
        return source;
    }
}
