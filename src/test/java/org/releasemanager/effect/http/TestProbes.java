package org.releasemanager.effect.http;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import org.springframework.util.unit.DataSize;

/** Probes and their policy for tests of rooms, which ask this machine. */
public final class TestProbes {
    private static final List<String> LOOPBACK = List.of("127.0.0.0/8", "::1");

    private TestProbes() {}

    public static Probes onLoopback() {
        return new Probes(exchange(quick(1)), Executors.newCachedThreadPool());
    }

    static Exchange exchange(HttpProperties properties) {
        var addresses = new AddressRules(properties.allowed());
        return new Exchange(HttpConfiguration.client(properties, addresses), HttpConfiguration.deadlines(), addresses);
    }

    /** Short waits, so that tests are. */
    static HttpProperties quick(int retries) {
        return new HttpProperties(
                Duration.ofSeconds(1),
                Duration.ofSeconds(6),
                Duration.ofSeconds(2),
                retries,
                Duration.ofSeconds(1),
                DataSize.ofKilobytes(64),
                50,
                Duration.ofSeconds(2),
                LOOPBACK);
    }
}
