package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.integration.local.LocalServices;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The whole application with its demo accounts and without its demo data, started once for all tests that extend this. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
abstract class WholeApplicationTest {
    static final String WEBHOOK_SECRET = "whsec_dGhlIHNlY3JldCBvZiB0aGUgam91cm5leSB0ZXN0cw==";

    private static final Path HOME = newHome();

    @LocalServerPort
    int port;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    Api api;
    Crew crew;
    private final List<Shop> shops = new ArrayList<>();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("release-manager.home", HOME::toString);
        registry.add("release-manager.demo", () -> false);
        registry.add("release-manager.integrations.standard-webhooks.secrets", () -> WEBHOOK_SECRET);
        registry.add("release-manager.engine.stuck.every", () -> "PT0.3S");
        registry.add("release-manager.duty.every", () -> "PT0.3S");
        registry.add("release-manager.health.pause", () -> "PT0.2S");
        registry.add("spring.datasource.url", () -> "jdbc:h2:mem:${test.database:journey};DB_CLOSE_DELAY=-1");
    }

    @BeforeEach
    void meet() {
        api = new Api(port);
        crew = new Crew(api);
    }

    @AfterEach
    void stopServices() {
        shops.forEach(shop -> LocalServices.stopAllBelow(shop.folder));
    }

    Shop shop(String key) throws Exception {
        return shop(key, folder);
    }

    /** One of several in a test. */
    Shop shop(String key, Path place) throws Exception {
        var shop = new Shop(key, Files.createDirectories(place));
        shops.add(shop);
        return shop;
    }

    Shop define(Shop shop) {
        return define(shop, shop.definition());
    }

    Shop define(Shop shop, String definition) {
        var defined = api.put("manager", "/api/products/" + shop.key, "application/yaml", definition);
        assertThat(defined.status()).as(defined.text()).isIn(200, 201);
        return shop;
    }

    /** As {@code manager}. @return the release's id */
    String start(Shop shop, String version) {
        define(shop);
        return request(Map.of("product", shop.key, "version", version));
    }

    String request(Map<String, ?> release) {
        var started = api.post("manager", "/api/releases", release);
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        return started.json().path("id").asText();
    }

    private static Path newHome() {
        try {
            return Files.createTempDirectory("release-manager");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
