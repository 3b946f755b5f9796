package org.releasemanager;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The example of several machines: what is in it, and that the programs it is for accept it, where they are installed. */
class ComposeTest {
    private static final File COMPOSE = new File("docker-compose.yml");

    /** What the programs say. */
    private static final File LOG = new File("target/compose-test.log");

    @Test
    void twoNodesStartBehindABalancerWithEverythingTheyNeed() throws IOException {
        JsonNode services = new YAMLMapper().readTree(COMPOSE).path("services");

        assertThat(services.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("database", "node1", "node2", "balancer", "prometheus", "mail");
        for (JsonNode service : services) {
            String image = service.path("image").asText();
            assertThat(image.isEmpty() || image.matches(".+:v?\\d.*"))
                    .as("an image has a version: " + image)
                    .isTrue();
        }
    }

    @Test
    void passwordsHaveNoDefault() throws Exception {
        assertThat(run(composeCommand(), List.of("config", "-q"), "ADMIN_PASSWORD=", "DATABASE_PASSWORD="))
                .isNotZero();
    }

    @Test
    void composeAcceptsIt() throws Exception {
        assertThat(run(composeCommand(), List.of("config", "-q"), "ADMIN_PASSWORD=any", "DATABASE_PASSWORD=any"))
                .isZero();
    }

    @Test
    void balancerAcceptsItsConfiguration() throws Exception {
        assertThat(run(installed("haproxy", "-v"), List.of("-c", "-q", "-f", "docker/haproxy.cfg")))
                .isZero();
    }

    @Test
    void prometheusAcceptsItsConfiguration() throws Exception {
        assertThat(run(installed("promtool", "--version"), List.of("check", "config", "docker/prometheus.yml")))
                .isZero();
    }

    private static List<String> composeCommand() throws Exception {
        return works("docker", "compose", "version")
                ? List.of("docker", "compose")
                : installed("docker-compose", "version");
    }

    private static List<String> installed(String program, String question) throws Exception {
        Assumptions.assumeTrue(works(program, question), program + " is not installed");
        return List.of(program);
    }

    private static boolean works(String... command) throws InterruptedException {
        try {
            return run(List.of(command), List.of()) == 0;
        } catch (IOException notInstalled) {
            return false;
        }
    }

    private static int run(List<String> program, List<String> arguments, String... environment)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder(new ArrayList<>(program));
        builder.command().addAll(arguments);
        for (String variable : environment) {
            String[] both = variable.split("=", 2);
            builder.environment().put(both[0], both[1]);
        }
        return builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG))
                .start()
                .waitFor();
    }
}
