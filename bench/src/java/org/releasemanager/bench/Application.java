package org.releasemanager.bench;

import java.util.HashMap;
import java.util.Map;
import org.releasemanager.ReleaseManagerApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole application without demo data, on a free port. */
final class Application {
    private Application() {}

    static ConfigurableApplicationContext start(Map<String, Object> settings) {
        Map<String, Object> all = new HashMap<>(Map.of(
                "release-manager.demo", false,
                "server.port", 0,
                "spring.main.banner-mode", "off",
                "logging.level.root", "WARN"));
        all.putAll(settings);
        var arguments =
                all.entrySet().stream().map(e -> "--" + e.getKey() + "=" + e.getValue()).toArray(String[]::new);
        return new SpringApplicationBuilder(ReleaseManagerApplication.class).run(arguments);
    }
}
