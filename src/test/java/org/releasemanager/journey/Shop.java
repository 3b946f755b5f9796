package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.releasemanager.change.TestRepository;
import org.releasemanager.integration.local.TinyService;

/** A product with a real service, a staging and a production environment on this machine. */
final class Shop {
    final String key;
    final Path folder;
    final int stagingPort = TinyService.freePort();
    final int productionPort = TinyService.freePort();
    final TestRepository repository;
    private String build = "";
    private String pipelines = "";

    Shop(String key, Path folder) {
        this.key = key;
        this.folder = folder;
        this.repository = TestRepository.in(folder.resolve("repository"));
    }

    /** @param command run before each installation */
    Shop builtBy(String command) {
        build = ", build: \"" + command + "\"";
        return this;
    }

    /** Deployed by pipelines of this server, rather than on this machine. */
    Shop deployedBy(PipelineServer server) {
        pipelines = server.url();
        return this;
    }

    /** First version: serves, and has a green test report. */
    Shop withFirstVersion() throws java.io.IOException {
        TinyService.writeSources(folder.resolve("sources"), folder.resolve("starts"));
        repository.author("Ada", "ada@shop.example.org");
        repository.executable("start.sh", java.nio.file.Files.readString(folder.resolve("sources/start.sh")));
        repository.write("reports/TEST-shop.xml", report(0));
        repository.write("docs/manual.md", "# Manual\n").commit("feat: a shop that serves");
        return this;
    }

    Shop withChange(String message) {
        repository.author("Ada", "ada@shop.example.org");
        repository
                .write("notes/" + Math.abs(message.hashCode()) + ".txt", message + "\n")
                .commit(message);
        return this;
    }

    /** The service starts on staging and dies on production. */
    Shop withServiceThatDiesInProduction() throws java.io.IOException {
        String start = java.nio.file.Files.readString(folder.resolve("sources/start.sh"));
        String dies = start.replaceFirst(
                "\n", "\nif [ \"\\$1\" = " + productionPort + " ]; then echo 'no such table: carts' >&2; exit 1; fi\n");
        repository.executable("start.sh", dies).commit("fix: use the new carts table");
        return this;
    }

    Shop withFailingTests(int failures) {
        repository.write("reports/TEST-shop.xml", report(failures)).commit("test: " + failures + " failing tests");
        return this;
    }

    /** Defines the product as it is now and starts a release of it. @return the release's id */
    String release(Api api, String version) {
        define(api);
        var started = api.post("manager", "/api/releases", Map.of("product", key, "version", version));
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        return started.json().path("id").asText();
    }

    void define(Api api) {
        var defined = api.put("manager", "/api/products/" + key, "application/yaml", definition());
        assertThat(defined.status()).as(defined.text()).isIn(200, 201);
    }

    String definition() {
        return """
                key: %s
                name: Shop
                repository: %s
                services:
                  - {key: web, path: .%s}
                environments:
                  - {key: staging, kind: staging, deploy: {%s}}
                  - {key: production, kind: production, deploy: {%s}}
                teams:
                  operations: {lead: operator, members: [operator]}
                audiences:
                  technical: [tech@example.org]
                  users: [news@example.org]
                people:
                  developer: {emails: [ada@shop.example.org]}
                gates:
                  - {id: unit-tests, type: junit, evidence: "reports/**/TEST-*.xml", minimum: 1, required: true}
                """.formatted(
                        key,
                        repository.path(),
                        build,
                        deployedTo("staging", stagingPort),
                        deployedTo("production", productionPort) + (pipelines.isEmpty() ? ", observe: PT1S" : ""));
    }

    private String deployedTo(String environment, int port) {
        return pipelines.isEmpty()
                ? """
                tool: local, directory: %s/%s, start: ./start.sh %d, health: "http://127.0.0.1:%d/health", healthTimeout: PT20S\
                """.formatted(folder, environment, port, port)
                : "tool: pipeline, url: \"" + pipelines + "\"";
    }

    private static String report(int failures) {
        var cases = new StringBuilder("<testcase classname=\"Shop\" name=\"sells\"/>");
        for (int i = 0; i < failures; i++) {
            cases.append("<testcase classname=\"Shop\" name=\"fails")
                    .append(i)
                    .append("\"><failure message=\"no\"/></testcase>");
        }
        return "<testsuite name=\"Shop\" tests=\"" + (failures + 1) + "\" failures=\"" + failures
                + "\" errors=\"0\" skipped=\"0\">" + cases + "</testsuite>\n";
    }
}
