package org.releasemanager.inbox;

import static org.mockito.Mockito.mock;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.releasemanager.deployment.TestClock;
import org.releasemanager.inbox.spi.Reception;
import org.releasemanager.inbox.spi.Signal;
import org.releasemanager.inbox.spi.SignalReceiver;
import org.releasemanager.inbox.spi.Verification;
import org.releasemanager.inbox.spi.WebhookDialect;
import org.releasemanager.inbox.spi.WebhookRequest;
import org.releasemanager.inbox.store.DecisionStore;
import org.releasemanager.inbox.store.DeliveryQueue;
import org.releasemanager.inbox.store.DeliveryRetention;
import org.releasemanager.inbox.store.DeliveryStore;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The inbox on a database in memory; the system that signs, who waits for it, and the clock are fake. Where
 * {@link org.releasemanager.database.OnPostgres} says so, each room is a schema of its own on PostgreSQL.
 */
public final class InboxRoom {
    public final TestClock clock = new TestClock();
    public final DataSource database = database();
    public final Inbox inbox;
    public final InboxDecisions decisions;
    public final List<Signal> received = new ArrayList<>();

    /** What the receiver says; a test may change it. */
    public volatile Function<Signal, Reception> receiver = signal -> new Reception.Accepted("Done", null);

    private final SignalDispatcher dispatcher;
    private final InboxRetention retention;

    public InboxRoom() {
        var jdbc = JdbcClient.create(database);
        var properties = new InboxProperties(Duration.ofHours(24), Duration.ofSeconds(5), Duration.ofDays(90));
        var deliveries = new DeliveryStore(jdbc);
        var queue = new DeliveryQueue(jdbc);
        SignalReceiver waiting = this::receive;
        dispatcher = new SignalDispatcher(
                queue,
                new StaticListableBeanFactory(Map.of("waiting", waiting)).getBeanProvider(SignalReceiver.class),
                properties,
                clock);
        inbox = new Inbox(
                new StaticListableBeanFactory(Map.of("ci", new Ci(true), "off", new Ci(false)))
                        .getBeanProvider(WebhookDialect.class),
                deliveries,
                queue,
                mock(InboxTrigger.class),
                properties,
                clock);
        retention = new InboxRetention(retentionOf(database), properties, clock);
        decisions = new InboxDecisions(deliveries, new DecisionStore(jdbc), properties, clock);
    }

    /** Signs by saying {@code good}; tells id, event and subject by headers. */
    private record Ci(boolean configured) implements WebhookDialect {
        @Override
        public String system() {
            return configured ? "ci" : "off";
        }

        @Override
        public Optional<String> missingSetting() {
            return configured ? Optional.empty() : Optional.of("the.setting");
        }

        @Override
        public Verification verify(WebhookRequest request) {
            return request.header("x-signature").equals(Optional.of("good"))
                    ? new Verification.Genuine(
                            request.header("x-id").orElse(""),
                            request.header("x-event").orElse("built"),
                            request.header("x-subject").orElse(null))
                    : new Verification.Forged("The signature does not fit");
        }
    }

    private Reception receive(Signal signal) {
        synchronized (received) {
            received.add(signal);
        }
        return receiver.apply(signal);
    }

    public Receipt send(String id) {
        return send(Map.of("x-id", id), "{}");
    }

    public Receipt send(Map<String, String> headers, String body) {
        var all = new HashMap<String, List<String>>(Map.of("X-Signature", List.of("good")));
        headers.forEach((name, value) -> all.put(name, List.of(value)));
        return inbox.receive("ci", new WebhookRequest(all, body.getBytes(StandardCharsets.UTF_8)));
    }

    /** As one node does each second. */
    public void handle() {
        dispatcher.handleDue();
    }

    /** As one node does each hour. */
    void forget() {
        retention.forget();
    }

    /** Within transactions, as in the application. */
    private static DeliveryRetention retentionOf(DataSource source) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(source));
        return new DeliveryRetention(JdbcClient.create(source)) {
            @Override
            public int deleteFinished(Instant endedBefore, int most) {
                return Objects.requireNonNull(transaction.execute(status -> super.deleteFinished(endedBefore, most)));
            }
        };
    }

    public void handleAfter(Duration time) {
        clock.advance(time);
        handle();
    }

    public Delivery only() {
        var all = inbox.list(null, 0, 10).items();
        if (all.size() != 1) {
            throw new AssertionError("Not one delivery: " + all);
        }
        return all.get(0);
    }

    private static DataSource database() {
        var schema = "inbox_" + UUID.randomUUID().toString().replace("-", "");
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
