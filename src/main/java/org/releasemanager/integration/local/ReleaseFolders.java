package org.releasemanager.integration.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The complete releases under {@code releases/}, each with a record beside it in {@code .release-manager/releases/}.
 *
 * <p>The same version may come again with another commit, when a release went through rework. Nothing is written into a
 * folder that is there: the new tree is parked as {@code <version>~<commit>}; once the old service has stopped, the old
 * folder takes such a name and the new one the plain name. {@code current} follows at each step. ({@code ~} cannot occur
 * in a version, see {@link SafeName}.)
 */
record ReleaseFolders(Layout layout, CurrentLink current) {
    private static final int SHORT = 12;

    /**
     * @param commit empty if a person put it there
     * @param settings those it was last live with; empty if it never was
     * @param at when it was installed, or last became live
     */
    record Installed(String version, String commit, Map<String, String> settings, Instant at) {
        boolean is(String otherVersion, String otherCommit) {
            return version.equals(otherVersion) && commit.equals(otherCommit);
        }
    }

    Optional<String> find(String version, String commit) {
        return Stream.of(version, parkedName(version, commit))
                .filter(name -> Files.isDirectory(layout.releases().resolve(name), LinkOption.NOFOLLOW_LINKS))
                .filter(name -> installed(name).is(version, commit))
                .findFirst();
    }

    /** A folder without a record is one that a person made. */
    Installed installed(String folderName) {
        return file(folderName).read().orElse(new Installed(folderName, "", Map.of(), Instant.EPOCH));
    }

    private void record(String folderName, Installed installed) {
        file(folderName).write(installed);
    }

    /** Takes in a finished tree, under the plain name if that is free. */
    void add(Installed installed, Path tree) throws IOException {
        String name =
                isFree(installed.version()) ? installed.version() : parkedName(installed.version(), installed.commit());
        FileTree.delete(layout.releases().resolve(name));
        move(tree, name, installed);
    }

    /** Gives the release the plain name and records what it goes live with; only while no service runs from either. */
    String claim(Installed wanted) throws IOException {
        String name = find(wanted.version(), wanted.commit())
                .orElseThrow(() -> new IOException("releases/" + wanted.version() + " is no longer there"));
        if (name.equals(wanted.version())) {
            record(name, wanted);
        } else {
            park(wanted.version());
            move(layout.releases().resolve(name), wanted.version(), wanted);
            file(name).delete();
        }
        return wanted.version();
    }

    /** Removes the oldest but {@code keep}, and never one of those named. */
    void prune(int keep, Set<String> needed) throws IOException {
        List<String> newestFirst;
        try (Stream<Path> folders = Files.list(layout.releases())) {
            newestFirst = folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> file(name).read().isPresent())
                    .sorted(Comparator.comparing(
                                    (String name) -> installed(name).at())
                            .reversed())
                    .toList();
        }
        for (String name : newestFirst.stream().skip(keep).toList()) {
            if (!needed.contains(name)) {
                FileTree.delete(layout.releases().resolve(name));
                file(name).delete();
            }
        }
    }

    private void park(String version) throws IOException {
        if (isFree(version)) {
            return;
        }
        Installed occupant = installed(version);
        String parked = parkedName(version, occupant.commit());
        boolean live = current.folderName().filter(version::equals).isPresent();
        FileTree.delete(layout.releases().resolve(parked));
        move(layout.releases().resolve(version), parked, occupant);
        if (live) {
            current.pointTo(parked);
        }
    }

    /** The record first: it counts only together with the folder, which comes in one step. */
    private void move(Path tree, String name, Installed installed) throws IOException {
        record(name, installed);
        Files.move(tree, layout.releases().resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean isFree(String name) {
        return !Files.exists(layout.releases().resolve(name), LinkOption.NOFOLLOW_LINKS);
    }

    private JsonFile<Installed> file(String folderName) {
        return new JsonFile<>(layout.own().resolve("releases").resolve(folderName + ".json"), Installed.class);
    }

    private static String parkedName(String version, String commit) {
        String suffix = commit.isEmpty() ? "by-hand" : commit.substring(0, Math.min(SHORT, commit.length()));
        return version + "~" + suffix;
    }
}
