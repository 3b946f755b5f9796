package org.releasemanager.journey;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The application's classes as the JVM keeps them when a server ends (class data sharing, JEP 350): the servers that tests
 * start are ready in half the time. An archive needs jars, so folders of the class path become some.
 */
final class SharedClasses {
    private final Path folder;
    private final String classPath;

    private SharedClasses(Path folder, String classPath) {
        this.folder = folder;
        this.classPath = classPath;
    }

    /** Without an archive yet. */
    static SharedClasses ofThisJvm() throws IOException {
        Path folder = Files.createTempDirectory("shared-classes");
        folder.toFile().deleteOnExit();
        String classPath = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Files.isDirectory(Path.of(entry)) ? jar(Path.of(entry), folder) : entry)
                .collect(Collectors.joining(File.pathSeparator));
        return new SharedClasses(folder, classPath);
    }

    /** Options of the server whose end writes the archive. */
    List<String> toWrite() {
        return List.of("-XX:ArchiveClassesAtExit=" + archive(), "-cp", classPath);
    }

    /** Options of all others; a JVM that cannot use the archive goes on without. */
    List<String> toRead() {
        archive().toFile().deleteOnExit();
        return Files.exists(archive())
                ? List.of("-XX:SharedArchiveFile=" + archive(), "-cp", classPath)
                : List.of("-cp", classPath);
    }

    /** A place for the server that writes it. */
    Path home() throws IOException {
        return Files.createTempDirectory("shared-classes-home").resolve("home");
    }

    private Path archive() {
        return folder.resolve("classes.jsa");
    }

    private static String jar(Path classes, Path folder) {
        try {
            Path jar = Files.createTempFile(folder, "classes", ".jar");
            jar.toFile().deleteOnExit();
            try (var out = new JarOutputStream(Files.newOutputStream(jar));
                    var files = Files.walk(classes)) {
                for (Path file : files.sorted().toList()) {
                    String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                    if (!name.isEmpty()) {
                        out.putNextEntry(new JarEntry(Files.isDirectory(file) ? name + "/" : name));
                        if (Files.isRegularFile(file)) {
                            Files.copy(file, out);
                        }
                        out.closeEntry();
                    }
                }
            }
            return jar.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
