package org.releasemanager.deployment;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.releasemanager.effect.EffectTick;
import org.releasemanager.effect.FakeSteps;
import org.releasemanager.product.KnownProducts;
import org.releasemanager.product.Product;
import org.releasemanager.product.Products;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.releasemanager.release.store.DeviationRows;
import org.releasemanager.release.store.EventRows;
import org.releasemanager.release.store.ReleaseRow;
import org.releasemanager.release.store.ReleaseRows;
import org.releasemanager.release.store.StandingRows;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;

/**
 * The real rooms release and deployment on a database in memory; only the tool, the engine and the clock are fake. Where
 * {@link org.releasemanager.database.OnPostgres} says so, each bench is a schema of its own on PostgreSQL; benches in several
 * JVMs that name the same {@code bench.schema} share it.
 */
public final class DeploymentBench implements AutoCloseable {
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

    public DeploymentBench(Product... products) {
        this(List.of(), products);
    }

    /** @param moreRooms configurations of the rooms above */
    public DeploymentBench(List<Class<?>> moreRooms, Product... products) {
        context.registerBean(Products.class, () -> new KnownProducts(products));
        Map<String, Object> quick = Map.of(
                "release-manager.health.patience", "PT0.3S",
                "release-manager.health.pause", "PT0.01S",
                "release-manager.effect.http.allowed", "127.0.0.0/8");
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("quick", quick));
        context.register(Wiring.class);
        moreRooms.forEach(context::register);
        context.refresh();
    }

    @EnableTransactionManagement
    @Import({
        Releases.class,
        Timeline.class,
        Deviations.class,
        ReleaseRows.class,
        StandingRows.class,
        EventRows.class,
        DeviationRows.class
    })
    @ComponentScan(
            basePackages = {"org.releasemanager.deployment", "org.releasemanager.effect"},
            excludeFilters = {
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.releasemanager\\.(deployment|effect)\\.(bpmn|web)\\..*"),
                @Filter(type = FilterType.REGEX, pattern = ".*Bench.*")
            })
    static class Wiring {
        @Bean
        DataSource dataSource() {
            var source = new HikariDataSource();
            String schema = System.getProperty(
                    "bench.schema", "bench_" + UUID.randomUUID().toString().replace("-", ""));
            String postgres = System.getProperty("bench.postgres");
            source.setJdbcUrl(
                    postgres == null
                            ? "jdbc:h2:mem:" + schema + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000"
                            : postgres + "&currentSchema=" + schema);
            source.setMaximumPoolSize(postgres == null ? 40 : 20);
            Flyway.configure()
                    .dataSource(source)
                    .schemas(postgres == null ? "PUBLIC" : schema)
                    .load()
                    .migrate();
            return source;
        }

        @Bean
        PlatformTransactionManager transactions(DataSource source) {
            return new JdbcTransactionManager(source);
        }

        @Bean
        JdbcClient jdbc(DataSource source) {
            return JdbcClient.create(source);
        }

        @Bean
        Clock clock() {
            return new TestClock();
        }

        @Bean
        FakeTool tool() {
            return new FakeTool();
        }

        @Bean
        FakeSteps steps() {
            return new FakeSteps();
        }
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    public FakeTool tool() {
        return get(FakeTool.class);
    }

    public FakeSteps steps() {
        return get(FakeSteps.class);
    }

    public Deployments deployments() {
        return get(Deployments.class);
    }

    public EnvironmentLeases leases() {
        return get(EnvironmentLeases.class);
    }

    /** A running release {@code product-version} of commit {@code c0ffee}. */
    public String release(String product, String version) {
        return release(product, version, ReleaseType.MINOR);
    }

    public String release(String product, String version, ReleaseType type) {
        String id = product + "-" + version;
        OffsetDateTime now = WorkStore.utc(get(Clock.class).instant());
        get(ReleaseRows.class)
                .insert(new ReleaseRow(
                        id,
                        product,
                        1,
                        version,
                        type.name(),
                        type.name(),
                        "PRE_RELEASE",
                        "PRE_RELEASE",
                        "main",
                        "c0ffee",
                        null,
                        null,
                        1,
                        "manager",
                        null,
                        null,
                        null,
                        null,
                        null,
                        0,
                        null,
                        null,
                        false,
                        null,
                        "hash",
                        now,
                        null));
        return id;
    }

    public void end(String releaseId) {
        get(Releases.class).end(releaseId, ReleaseState.FAILED, "it failed");
    }

    /** Asks for the environment and gets it. */
    public void hold(String releaseId, String environment) {
        leases().request(releaseId, environment, "holder-" + releaseId, "receiveTask_awaitEnvironment");
        steps().waitAt("holder-" + releaseId, "receiveTask_awaitEnvironment");
        get(LeaseGrants.class).tick();
        leases().token(releaseId, environment).orElseThrow();
    }

    /** Starts a deployment, and its process waits for the end. */
    public void start(String releaseId, String environment, String service, String processInstanceId) {
        deployments().start(releaseId, environment, service, processInstanceId, "receiveTask_awaitDeployment");
        steps().waitAt(processInstanceId, "receiveTask_awaitDeployment");
    }

    /** Deploys for good, as attempt {@code attempt} of the first round. */
    public void deploy(String releaseId, String environment, String service, String processInstanceId, int attempt) {
        start(releaseId, environment, service, processInstanceId);
        tool().succeed(releaseId + ":" + environment + ":" + service + ":1-" + attempt);
        poll();
    }

    public void startUndo(String releaseId, String environment, String service, String processInstanceId) {
        deployments().startUndo(releaseId, environment, service, processInstanceId, "receiveTask_awaitUndo");
        steps().waitAt(processInstanceId, "receiveTask_awaitUndo");
    }

    /** Free environments are granted, and those who waited for them woken. */
    public void grant() {
        get(LeaseGrants.class).tick();
    }

    /** Time passes, and the poller looks at everything that is due. */
    public void poll() {
        advance(Duration.ofSeconds(2));
        get(EffectTick.class).now();
    }

    public void advance(Duration time) {
        ((TestClock) get(Clock.class)).advance(time);
    }

    public List<String> told(String releaseId) {
        return get(Timeline.class).of(releaseId).stream()
                .map(Timeline.Event::text)
                .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
