package org.releasemanager.health;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Asks services a few times, in one go, within seconds; all of them at the same time. */
@Component
class QuickLook {
    private final HttpProbe http;
    private final HealthProperties properties;

    QuickLook(HttpProbe http, HealthProperties properties) {
        this.http = http;
        this.properties = properties;
    }

    /** Until each service has answered well once, or patience is at its end. */
    Map<String, List<Probe>> untilWell(Map<String, HealthAddress> addresses) {
        long end = System.nanoTime() + properties.patience().toNanos();
        return ask(addresses, probes -> !last(probes).isWell() && System.nanoTime() < end);
    }

    /** A number of times, well or not. */
    Map<String, List<Probe>> times(int number, Map<String, HealthAddress> addresses) {
        return ask(addresses, probes -> probes.size() < number);
    }

    private Map<String, List<Probe>> ask(Map<String, HealthAddress> addresses, Predicate<List<Probe>> again) {
        Map<String, List<Probe>> answers = new LinkedHashMap<>();
        Map<String, HealthAddress> open = new LinkedHashMap<>(addresses);
        while (!open.isEmpty()) {
            once(open).forEach((service, probe) -> answers.computeIfAbsent(service, any -> new ArrayList<>())
                    .add(probe));
            open.keySet().removeIf(service -> !again.test(answers.getOrDefault(service, List.of())));
            if (!open.isEmpty()) {
                LockSupport.parkNanos(properties.pause().toNanos());
            }
        }
        return answers;
    }

    private Map<String, Probe> once(Map<String, HealthAddress> addresses) {
        Map<String, CompletableFuture<Probe>> asked = new LinkedHashMap<>();
        addresses.forEach((service, address) -> asked.put(service, http.ask(address)));
        Map<String, Probe> answers = new LinkedHashMap<>();
        asked.forEach((service, answer) -> answers.put(service, answer.join()));
        return answers;
    }

    private static Probe last(List<Probe> probes) {
        return probes.get(probes.size() - 1);
    }
}
