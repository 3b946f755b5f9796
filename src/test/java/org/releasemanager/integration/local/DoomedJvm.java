package org.releasemanager.integration.local;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A release manager that takes one order and will be killed. Arguments: folder and port of the world, version, build. */
final class DoomedJvm {
    private DoomedJvm() {}

    public static void main(String[] args) throws InterruptedException {
        var world = new LocalWorld(Path.of(args[0]), Integer.parseInt(args[1]));
        if (!args[3].isEmpty()) {
            world.build(args[3]);
        }
        world.freshTool().submit(world.order(args[2]));
        Thread.sleep(600_000);
    }

    static Process start(Path base, int port, String version, String build) throws IOException {
        var command = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                DoomedJvm.class.getName(),
                base.toString(),
                Integer.toString(port),
                version,
                build);
        File log = base.resolve("doomed.log").toFile();
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log))
                .start();
    }
}
