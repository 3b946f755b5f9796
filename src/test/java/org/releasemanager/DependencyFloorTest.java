package org.releasemanager;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No library falls below the version that mends what is known about it: docs/dependency-floor.csv, kept by hand. */
class DependencyFloorTest {
    private static final Pattern JAR = Pattern.compile("(.+?)-(\\d[^/]*)\\.jar");
    private static final Map<String, Version> LIBRARIES = libraries();

    record Floor(String artifact, String minimum) {}

    static Stream<Floor> floors() throws IOException {
        return Files.readAllLines(Path.of("docs/dependency-floor.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", 3))
                .map(cells -> new Floor(cells[0], cells[1]));
    }

    @ParameterizedTest
    @MethodSource("floors")
    void libraryIsNotOlderThanItsFloor(Floor floor) {
        assertThat(LIBRARIES).containsKey(floor.artifact());
        assertThat(LIBRARIES.get(floor.artifact())).isGreaterThanOrEqualTo(Version.parse(floor.minimum()));
    }

    private static Map<String, Version> libraries() {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> JAR.matcher(Path.of(entry).getFileName().toString()))
                .filter(jar -> jar.matches())
                .collect(
                        Collectors.toMap(jar -> jar.group(1), jar -> Version.parse(jar.group(2)), (one, other) -> one));
    }
}
