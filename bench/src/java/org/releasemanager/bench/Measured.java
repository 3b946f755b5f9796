package org.releasemanager.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** What was measured under a name, over and over; the middle one counts. */
final class Measured {
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Map<String, List<Double>> values = new LinkedHashMap<>();

    void add(String name, double value) {
        values.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    /** Adds the wall-clock milliseconds of the work, and the CPU milliseconds under {@code name + " CPU"}. */
    <T> T time(String name, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        double cpu = cpuMillis() + childrenCpuMillis();
        T result = work.call();
        add(name + " CPU", cpuMillis() + childrenCpuMillis() - cpu);
        add(name, (System.nanoTime() - start) / 1e6);
        return result;
    }

    /** Of all commands that have ended; Linux only, 0 elsewhere, in steps of 10 ms. */
    private static double childrenCpuMillis() throws IOException {
        Path own = Path.of("/proc/self/stat");
        if (!Files.exists(own)) {
            return 0;
        }
        String text = Files.readString(own);
        String[] fields = text.substring(text.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[13]) + Long.parseLong(fields[14])) * 10.0;
    }

    double median(String name) {
        var sorted = values.getOrDefault(name, List.of()).stream().sorted().toList();
        if (sorted.isEmpty()) {
            throw new IllegalArgumentException("Nothing was measured as " + name);
        }
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    double ratio(String name, String to) {
        return median(name) / median(to);
    }

    void print() {
        values.forEach((name, all) -> System.out.printf("%-44s %10.2f  of %s%n", name, median(name), rounded(all)));
    }

    void printRatio(String what, String name, String to, String goal) {
        System.out.printf("RATIO %-50s %6.2f  (goal %s)%n", what, ratio(name, to), goal);
    }

    void printTimeRatio(String what, String name, String to, String goal) {
        printRatio(what, name, to, goal);
        printRatio(what + ", CPU", name + " CPU", to + " CPU", goal);
    }

    /** CPU milliseconds of this process so far, of all its threads. */
    static double cpuMillis() {
        return MACHINE.getProcessCpuTime() / 1e6;
    }

    private static List<Long> rounded(List<Double> all) {
        return all.stream().map(Math::round).toList();
    }
}
