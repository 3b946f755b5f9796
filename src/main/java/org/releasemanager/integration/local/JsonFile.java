package org.releasemanager.integration.local;

import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** One record in one file, replaced as a whole: a reader, also after a crash, sees the old or the new one. */
record JsonFile<T>(Path path, Class<T> type) {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    Optional<T> read() {
        try {
            return Optional.of(MAPPER.readValue(Files.readAllBytes(path), type));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }

    void write(T value) {
        Path fresh = path.resolveSibling(path.getFileName() + "." + UUID.randomUUID() + ".new");
        try {
            Files.createDirectories(path.getParent());
            Files.write(
                    fresh,
                    MAPPER.writeValueAsBytes(value),
                    StandardOpenOption.CREATE_NEW,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC);
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + path, e);
        }
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
    }
}
