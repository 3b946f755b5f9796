package org.releasemanager.evidence.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.releasemanager.evidence.format.Manifest;
import org.releasemanager.evidence.format.PackWriter;
import org.releasemanager.evidence.format.Sha256;
import org.releasemanager.release.EventHash;
import org.releasemanager.release.Timeline.Event;

/** Packs as the application writes them, and what somebody may do to them. */
final class PackFixture {
    static final String RELEASE = "shop-1.0.0";

    private PackFixture() {}

    record Named(String kind, String file, String sha256) {}

    /** A chain as the timeline makes it. */
    static List<Event> events(List<String> texts) {
        var events = new ArrayList<Event>();
        String head = EventHash.START_OF_CHAIN;
        for (String text : texts) {
            int number = events.size() + 1;
            var at = Instant.parse("2026-11-27T10:00:00Z").plusMillis(number * 1_001L);
            String hash = EventHash.of(head, RELEASE, number, at, "manager", "told", text);
            events.add(new Event(number, at, "manager", "told", text, head, hash));
            head = hash;
        }
        return events;
    }

    static List<Event> events(int count) {
        return events(java.util.stream.IntStream.rangeClosed(1, count)
                .mapToObj(number -> "Entry " + number)
                .toList());
    }

    /** With a manifest that fits, whatever the events are. */
    static Path pack(Path file, List<Event> events) throws IOException {
        byte[] model = "<definitions>\n".repeat(400).getBytes(StandardCharsets.UTF_8);
        try (var out = Files.newOutputStream(file)) {
            var pack = new PackWriter(out);
            pack.file("release.json", "{\n  \"id\" : \"shop-1.0.0\"\n}\n".getBytes(StandardCharsets.UTF_8));
            pack.table("timeline", Event.class, events);
            pack.table("models", Named.class, List.of(new Named("process", "models/1/release.bpmn", Sha256.of(model))));
            pack.file("models/1/release.bpmn", model);
            pack.finish(files -> new Manifest(
                    Manifest.FORMAT,
                    RELEASE,
                    "shop",
                    "1.0.0",
                    "2026-11-27T10:00:00Z",
                    "release-manager",
                    new Manifest.Chain(
                            events.size(),
                            events.isEmpty()
                                    ? EventHash.START_OF_CHAIN
                                    : events.get(events.size() - 1).hash()),
                    files));
        }
        return file;
    }

    static Map<String, byte[]> contents(Path pack) throws IOException {
        var contents = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(pack.toFile())) {
            for (var entry : zip.stream().toList()) {
                contents.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return contents;
    }

    static Path zip(Path file, Map<String, byte[]> contents) throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var entry : contents.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return file;
    }

    /** The exit code and what was said. */
    static String verify(Path pack, String... options) {
        var args = new ArrayList<>(List.of(pack.toString()));
        args.addAll(List.of(options));
        return run(args);
    }

    static String run(List<String> args) {
        var said = new ByteArrayOutputStream();
        int code = Verify.run(args, new PrintStream(said, true, StandardCharsets.UTF_8));
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }
}
