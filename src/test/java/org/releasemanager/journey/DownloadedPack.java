package org.releasemanager.journey;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.releasemanager.evidence.verify.Verify;

/** An evidence pack, as a stakeholder takes it home. */
record DownloadedPack(Path file) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static DownloadedPack of(Api api, String release, Path file) {
        return new DownloadedPack(api.download("stakeholder", "/api/releases/" + release + "/evidence", file));
    }

    Map<String, byte[]> contents() throws IOException {
        var contents = new TreeMap<String, byte[]>();
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                contents.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return contents;
    }

    JsonNode json(String name) throws IOException {
        return JSON.readTree(contents().get(name));
    }

    /** The exit code and what was said. */
    String verify(String... options) {
        var args = new ArrayList<>(List.of(file.toString()));
        args.addAll(List.of(options));
        var said = new ByteArrayOutputStream();
        int code = Verify.run(args, new PrintStream(said, true, StandardCharsets.UTF_8));
        return code + " " + said.toString(StandardCharsets.UTF_8);
    }
}
