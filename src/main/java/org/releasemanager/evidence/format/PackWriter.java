package org.releasemanager.evidence.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.releasemanager.evidence.format.Manifest.Division;
import org.releasemanager.evidence.format.Manifest.FileEntry;
import org.releasemanager.evidence.spi.EvidenceFiles;

/** Writes a pack file by file, and last what it consists of. The same content gives the same bytes. */
public final class PackWriter implements EvidenceFiles {
    /** Bytes by which a damaged place is found in a file that has no records. */
    public static final int BLOCK = 1_024;

    private static final LocalDateTime ALWAYS = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;
    private final List<FileEntry> written = new ArrayList<>();

    public PackWriter(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    @Override
    public <T> void table(String name, Class<T> type, Iterable<T> records) throws IOException {
        json(name + ".json", records);
        csv(name + ".csv", PackJson.properties(type), records);
    }

    private void json(String path, Iterable<?> records) throws IOException {
        var file = open(path, Division.RECORDS);
        file.part(utf8("["));
        boolean first = true;
        for (Object one : records) {
            file.part(utf8((first ? "\n" : ",\n") + PackJson.MAPPER.writeValueAsString(one)));
            first = false;
        }
        file.part(utf8("\n]\n"));
        close(file);
    }

    private void csv(String path, List<String> columns, Iterable<?> records) throws IOException {
        var file = open(path, Division.RECORDS);
        file.part(Csv.row(columns));
        for (Object one : records) {
            JsonNode json = PackJson.MAPPER.readTree(utf8(PackJson.MAPPER.writeValueAsString(one)));
            file.part(Csv.row(
                    columns.stream().map(column -> Csv.cell(json.path(column))).toList()));
        }
        close(file);
    }

    @Override
    public void file(String path, byte[] content) throws IOException {
        var file = open(path, Division.BLOCKS);
        for (int at = 0; at < content.length; at += BLOCK) {
            file.part(content, at, Math.min(BLOCK, content.length - at));
        }
        close(file);
    }

    /** The files so far. */
    public List<FileEntry> written() {
        return List.copyOf(written);
    }

    /** Writes the manifest and ends the ZIP. @return the manifest's hash */
    public String finish(Function<List<FileEntry>, Manifest> manifest) throws IOException {
        byte[] json = utf8(
                PackJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(manifest.apply(written())) + "\n");
        String hash = Sha256.of(json);
        plain(Manifest.NAME, json);
        plain(Manifest.HASH_NAME, utf8(hash + "  " + Manifest.NAME + "\n"));
        zip.finish();
        zip.flush();
        return hash;
    }

    private void plain(String path, byte[] content) throws IOException {
        zip.putNextEntry(entry(path));
        zip.write(content);
        zip.closeEntry();
    }

    private PartedFile open(String path, Division division) throws IOException {
        if (!SafePath.isSafe(path)) {
            throw new IllegalArgumentException("No part of the pack may be called " + path);
        }
        if (written.stream().anyMatch(file -> file.path().equals(path))) {
            throw new IllegalArgumentException("Two parts of the pack are called " + path);
        }
        zip.putNextEntry(entry(path));
        return new PartedFile(path, division, zip);
    }

    private void close(PartedFile file) throws IOException {
        zip.closeEntry();
        written.add(file.entry());
    }

    private static ZipEntry entry(String path) {
        var entry = new ZipEntry(path);
        entry.setTimeLocal(ALWAYS);
        return entry;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
