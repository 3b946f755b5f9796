package org.releasemanager;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/** The models and forms as they are checked in. */
final class ModelFiles {
    static final Path FORMS = Path.of("forms");

    private ModelFiles() {}

    /** One model; JUnit shows its path as the name of the test. */
    record Model(Path path) {
        BpmnModelInstance read() {
            return Bpmn.readModelFromFile(path.toFile());
        }

        String xml() {
            return text(path);
        }

        String room() {
            return path.getParent().getFileName().toString();
        }

        Process process() {
            return read().getModelElementsByType(Process.class).iterator().next();
        }

        @Override
        public String toString() {
            return path.toString();
        }
    }

    static Stream<Model> models() {
        return files(Path.of("bpmn"), ".bpmn").stream().map(Model::new);
    }

    static List<Path> files(Path root, String ending) {
        try (var paths = Files.walk(root)) {
            return paths.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** {@code Assess risk} becomes {@code assessRisk}. */
    static String camelCase(String label) {
        var words = label.replaceAll("[^A-Za-z0-9 ]", "").split(" ", -1);
        return Stream.of(words)
                .skip(1)
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining("", words[0].toLowerCase(Locale.ROOT), ""));
    }

    /** {@code Assess risk} becomes {@code assess-risk}. */
    static String kebabCase(String label) {
        return label.replaceAll("[^A-Za-z0-9 ]", "").replace(' ', '-').toLowerCase(Locale.ROOT);
    }
}
