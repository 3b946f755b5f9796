package org.releasemanager.integration.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.spi.DeploymentTool.Guide;
import org.releasemanager.deployment.spi.DeploymentTool.Order;

/** The guides are not only read here: what they say is typed. */
class LocalGuidesTest extends LocalToolTest {
    private static final Pattern COMMANDS = Pattern.compile("(?ms)^(`{3,})sh\\n(.*?)^\\1$");

    @Test
    void deployGuidePutsTheVersionLive() throws Exception {
        Path repository = gitRepository();
        Order order = world.repository(repository)
                .build("echo \"it's $RELEASE_VERSION\" > built")
                .order("1.0.0", head(repository), 1);

        type(tool.instructions(order).get(Guide.DEPLOY));

        assertThat(world.get("/version")).isEqualTo("1.0.0");
        assertThat(tool.liveVersion(order)).contains("1.0.0");
        assertThat(Files.readString(world.directory().resolve("current/built"))).isEqualTo("it's 1.0.0\n");
    }

    @Test
    void rollBackGuideBringsThePreviousVersionBackAndTheToolGoesOnFromThere() throws Exception {
        deploy(world.order("1.0.0"));
        Order second = world.order("1.1.0");
        String writtenBefore = tool.instructions(second).get(Guide.ROLL_BACK);
        deploy(second);
        assertThat(tool.instructions(second).get(Guide.ROLL_BACK)).isEqualTo(writtenBefore);

        type(writtenBefore);

        assertThat(world.get("/version")).isEqualTo("1.0.0");
        assertThat(tool.liveVersion(second)).contains("1.0.0");
        deploy(world.order("1.2.0"));
        assertThat(world.get("/version")).isEqualTo("1.2.0");
    }

    @Test
    void rollBackGuideOfTheFirstVersionStopsIt() throws Exception {
        Order order = world.order("1.0.0");
        deploy(order);

        type(tool.instructions(order).get(Guide.ROLL_BACK));

        assertThat(tool.liveVersion(order)).isEmpty();
        assertThat(new LocalService(new Layout(world.directory(), world.directory()), Clock.systemUTC()).runs())
                .isFalse();
    }

    @Test
    void troubleshootingGuideShowsTheLogAndTheProcess() throws Exception {
        Order order = world.order("1.0.0");
        deploy(order);

        String shown = type(tool.instructions(order).get(Guide.TROUBLESHOOT));

        assertThat(shown)
                .contains("releases/1.0.0", "Serves at", "TinyService", "HTTP/1.1 200")
                .doesNotContain("No such file");
    }

    @Test
    void commandCannotLeaveItsCodeBlockNorItsQuotes() {
        Order order = world.setting("start", "echo '```'; # ````\necho done").order("1.0.0");

        String guide = tool.instructions(order).get(Guide.DEPLOY);

        assertThat(guide).contains("`````sh").contains("'echo '\\''```'\\''; # ````\necho done'");
    }

    private String type(@Nullable String guide) throws IOException, InterruptedException {
        assertThat(guide).isNotNull();
        var script = new StringBuilder();
        for (Matcher commands = COMMANDS.matcher(guide); commands.find(); ) {
            script.append(commands.group(2));
        }
        return run(base, "sh", "-c", script.toString());
    }

    private Path gitRepository() throws IOException, InterruptedException {
        Path folder = world.sources("repository");
        run(folder, "git", "init", "--quiet");
        run(folder, "git", "add", ".");
        run(
                folder,
                "git",
                "-c",
                "user.name=x",
                "-c",
                "user.email=x@example.org",
                "commit",
                "--quiet",
                "-m",
                "feat: all");
        return folder;
    }

    private static String head(Path repository) throws IOException, InterruptedException {
        return run(repository, "git", "rev-parse", "HEAD").strip();
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder.getParent(), "typed", ".log");
        int exit = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start()
                .waitFor();
        String text = Files.readString(output);
        assertThat(exit).as(text).isZero();
        return text;
    }
}
