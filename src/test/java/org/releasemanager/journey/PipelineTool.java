package org.releasemanager.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.deployment.spi.DeploymentTool;

/**
 * Deploys by a {@link PipelineServer}, as an adapter for a real one would: it asks for the key before it starts anything.
 * Nothing else keeps a second start from happening.
 */
class PipelineTool implements DeploymentTool {
    private static final Duration PATIENCE = Duration.parse(System.getenv().getOrDefault("PIPELINE_PATIENCE", "PT5S"));

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Override
    public String name() {
        return "pipeline";
    }

    @Override
    public List<String> problemsWith(Map<String, String> settings) {
        return settings.containsKey("url") ? List.of() : List.of("'url' is missing: name the pipeline server");
    }

    @Override
    public List<String> obstacles(Order order) {
        return List.of();
    }

    @Override
    public void submit(Order order) {
        start(order, order.key(), order.version());
    }

    @Override
    public void undo(Order order) {
        start(order, order.key() + ":undo", "");
    }

    @Override
    public Progress poll(Order order, String key) {
        return switch (ask(order, "GET", "/runs?key=", key, Map.of())) {
            case "running" -> new Progress.Running("The pipeline runs");
            case "succeeded" -> new Progress.Succeeded("The pipeline has ended well");
            default -> new Progress.Unknown();
        };
    }

    @Override
    public void cancel(Order order, String key) {
        ask(order, "DELETE", "/runs?key=", key, Map.of());
    }

    @Override
    public Optional<String> liveVersion(Order order) {
        return Optional.of(ask(order, "GET", "/live?place=", place(order), Map.of()))
                .filter(version -> !version.isEmpty());
    }

    @Override
    public Map<Guide, String> instructions(Order order) {
        Map<Guide, String> guides = new EnumMap<>(Guide.class);
        for (Guide guide : Guide.values()) {
            guides.put(
                    guide,
                    "1. Start the pipeline of " + place(order) + ".\n\n    curl -X POST "
                            + order.settings().get("url") + "/runs\n");
        }
        return guides;
    }

    private void start(Order order, String key, String version) {
        if (poll(order, key) instanceof Progress.Unknown) {
            ask(order, "POST", "/runs", "", Map.of("key", key, "place", place(order), "version", version));
        }
    }

    private String ask(Order order, String method, String path, String what, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(URI.create(
                        order.settings().get("url") + path + URLEncoder.encode(what, StandardCharsets.UTF_8)))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.noBody());
        headers.forEach(request::header);
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String place(Order order) {
        return order.environment() + "/" + order.service().key();
    }
}
