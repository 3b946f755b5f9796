package org.releasemanager.integration.local;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.spi.DeploymentTool.Guide;
import org.releasemanager.deployment.spi.DeploymentTool.Order;
import org.releasemanager.product.Workspace;

/** What a person would type instead of us; the texts are the templates in {@code templates/local}. */
record Guides(LocalEnvironment environment, Order order, Workspace workspace) {
    private static final Mustache.Compiler COMPILER =
            Mustache.compiler().escapeHTML(false).withLoader(Guides::template);

    Map<Guide, String> all() throws IOException {
        var forward = values(order.version(), "releases/" + order.version(), environment.settings());
        return Map.of(
                Guide.DEPLOY, render("deploy.md", forward),
                Guide.ROLL_BACK, render("roll-back.md", back(forward)),
                Guide.TROUBLESHOOT, render("troubleshoot.md", forward));
    }

    private Map<String, Object> back(Map<String, Object> forward) throws IOException {
        Live previous = previous();
        if (previous == null) {
            return with(forward, Map.of("back", false, "replaced", order.version()));
        }
        String folder = environment
                .releases()
                .find(previous.version(), previous.commit())
                .orElse(previous.version());
        Map<String, String> recorded = environment.releases().installed(folder).settings();
        LocalSettings settings = recorded.isEmpty() ? environment.settings() : LocalSettings.of(recorded, workspace);
        return with(
                values(previous.version(), "releases/" + folder, settings),
                Map.of("back", true, "replaced", order.version()));
    }

    /** Before the deployment, that is what is live now. */
    private @Nullable Live previous() throws IOException {
        WorkState state = environment.works().of(order.key()).state();
        return state.touched() ? state.previous() : environment.live().now().orElse(null);
    }

    private Map<String, Object> values(String version, String folder, LocalSettings settings) {
        var values = new HashMap<String, Object>();
        values.put("version", version);
        values.put("shellVersion", quoted(version));
        values.put("service", order.service().key());
        values.put("environment", order.environment());
        values.put("commit", order.commit());
        values.put("repository", quoted(order.product().repository()));
        values.put("tree", quoted(order.commit() + tree()));
        values.put("root", quoted(environment.layout().root().toString()));
        values.put("rootText", environment.layout().root());
        values.put("folder", quoted(folder));
        values.put("build", order.service().build().map(Guides::quoted).orElse(null));
        values.put(
                "start",
                Optional.ofNullable(settings.start()).map(Guides::quoted).orElse(null));
        values.put("recordAndRun", quoted(ShellCommand.RECORD_AND_RUN));
        values.put("stopSeconds", settings.stopTimeout().toSeconds());
        values.put("healthSeconds", settings.healthTimeout().toSeconds());
        HealthCheck health = settings.health();
        values.put("health", health == null ? null : quoted(health.url().toString()));
        values.put("fence", fence(values.values().toString()));
        return values;
    }

    private String tree() {
        String path = order.service().path();
        return path.isEmpty() || path.equals(".") ? "" : ":" + path;
    }

    /** Longer than any run of backticks inside, so that no command can end its own code block. */
    private static String fence(String content) {
        String fence = "```";
        while (content.contains(fence)) {
            fence += "`";
        }
        return fence;
    }

    private static String quoted(String word) {
        return word.matches("[A-Za-z0-9_./:@%+,-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    private static Map<String, Object> with(Map<String, Object> values, Map<String, Object> more) {
        var all = new HashMap<>(values);
        all.putAll(more);
        return all;
    }

    private static String render(String template, Map<String, Object> values) throws IOException {
        try (Reader text = template(template)) {
            return COMPILER.compile(text).execute(values).strip() + "\n";
        }
    }

    private static Reader template(String name) {
        return new InputStreamReader(
                Objects.requireNonNull(Guides.class.getResourceAsStream("/templates/local/" + name), name),
                StandardCharsets.UTF_8);
    }
}
