package org.releasemanager.health;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answers of one service, summed up.
 *
 * @param p50Millis median latency of the good answers, nearest rank; null without any
 * @param p95Millis their 95th percentile
 */
record Judgement(
        String service,
        Health health,
        int probes,
        int failures,
        @Nullable Long p50Millis,
        @Nullable Long p95Millis,
        String detail) {
    /** As many failures in a row are an outage. */
    private static final int OUTAGE = 3;

    static Judgement nothingKnown(String service) {
        return new Judgement(
                service,
                Health.INCONCLUSIVE,
                0,
                0,
                null,
                null,
                service + " has no health address: nothing is known of it");
    }

    /** Of an observation: healthy unless it was down three times in a row, or in more than a quarter of all answers. */
    static Judgement ofObservation(String service, List<Probe> probes) {
        int failures = failures(probes);
        boolean flapping = failures * 4 > probes.size();
        return of(service, probes, isOut(probes) || flapping ? Health.UNHEALTHY : Health.HEALTHY);
    }

    /** Of a quick look: healthy if the last answer was good. */
    static Judgement ofLastAnswer(String service, List<Probe> probes) {
        return of(service, probes, last(probes).isWell() ? Health.HEALTHY : Health.UNHEALTHY);
    }

    /** Whether it was down three times in a row: then nobody waits for the end of the observation. */
    static boolean isOut(List<Probe> probes) {
        int inARow = 0;
        for (Probe probe : probes) {
            inARow = probe.isWell() ? 0 : inARow + 1;
            if (inARow >= OUTAGE) {
                return true;
            }
        }
        return false;
    }

    private static Judgement of(String service, List<Probe> probes, Health health) {
        if (probes.isEmpty()) {
            return nothingKnown(service);
        }
        List<Long> millis = probes.stream()
                .filter(Probe::isWell)
                .map(Probe::latency)
                .map(Duration::toMillis)
                .sorted()
                .toList();
        Long p50 = percentile(millis, 50);
        int good = millis.size();
        String detail = service + " answered well " + good + " of " + probes.size() + " times"
                + (p50 == null ? "" : ", median " + p50 + " ms") + lastProblem(probes);
        return new Judgement(service, health, probes.size(), probes.size() - good, p50, percentile(millis, 95), detail);
    }

    private static String lastProblem(List<Probe> probes) {
        return probes.stream()
                .map(Probe::problem)
                .filter(problem -> problem != null)
                .reduce((first, last) -> last)
                .map(problem -> "; it " + problem)
                .orElse("");
    }

    private static int failures(List<Probe> probes) {
        return (int) probes.stream().filter(probe -> !probe.isWell()).count();
    }

    private static Probe last(List<Probe> probes) {
        return probes.get(probes.size() - 1);
    }

    /** Nearest rank. */
    private static @Nullable Long percentile(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? null : sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1);
    }
}
