package org.releasemanager.effect.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.releasemanager.effect.CallBudget;
import org.releasemanager.effect.CallBudgets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HttpProperties.class)
class HttpConfiguration {
    private static final int PROBES_AT_ONCE = 8;
    private static final int PER_HOST = 8;
    private static final int IN_ALL = 64;
    private static final int LONGEST_LINE = 16 * 1024;
    private static final int MOST_HEADERS = 200;

    /** The one client; it repeats nothing, follows nothing and remembers nothing by itself. */
    static CloseableHttpClient client(HttpProperties properties, AddressRules addresses) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(addresses)
                .setMaxConnPerRoute(PER_HOST)
                .setMaxConnTotal(IN_ALL)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(properties.connectTimeout()))
                        .setSocketTimeout(Timeout.of(properties.readTimeout()))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(LONGEST_LINE)
                                .setMaxHeaderCount(MOST_HEADERS)
                                .build())
                        .build())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(Timeout.of(properties.connectTimeout()))
                        .setResponseTimeout(Timeout.of(properties.readTimeout()))
                        .build())
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .build();
    }

    @Bean
    Exchange exchange(HttpProperties properties, CallBudgets budgets) {
        budgets.check(new CallBudget(
                "release-manager.effect.http.call-deadline", properties.callDeadline(), properties.retries()));
        var addresses = new AddressRules(properties.allowed());
        return new Exchange(client(properties, addresses), deadlines(), addresses);
    }

    @Bean
    OutsideClients outsideClients(
            Exchange exchange, HttpProperties properties, ObjectProvider<MeterRegistry> meters, Clock clock) {
        var breakers = new Breakers(properties, meters::getObject);
        return new OutsideClients(new OutsideCalls(exchange, breakers, properties, clock));
    }

    @Bean
    Probes probes(Exchange exchange) {
        return new Probes(exchange, Executors.newFixedThreadPool(PROBES_AT_ONCE, threads("probe-")));
    }

    static ScheduledExecutorService deadlines() {
        return Executors.newSingleThreadScheduledExecutor(threads("call-deadlines-"));
    }

    private static ThreadFactory threads(String name) {
        var threads = new CustomizableThreadFactory(name);
        threads.setDaemon(true);
        return threads;
    }
}
