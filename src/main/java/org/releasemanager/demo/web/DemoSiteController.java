package org.releasemanager.demo.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.releasemanager.product.Workspace;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves what is deployed in the demo's environments, so that their health can be asked for over HTTP. */
@RestController
@ConditionalOnProperty("release-manager.demo")
class DemoSiteController {
    private static final Set<String> ENVIRONMENTS = Set.of("staging", "production");

    private final Workspace workspace;

    DemoSiteController(Workspace workspace) {
        this.workspace = workspace;
    }

    /** @param file a file at the top of the deployed folder */
    @GetMapping("/demo/{environment}/{file:[a-z]+\\.(?:txt|html|js)}")
    ResponseEntity<byte[]> file(@PathVariable String environment, @PathVariable String file) throws IOException {
        Path deployed = workspace.resolve("demo/" + environment + "/current").resolve(file);
        if (!ENVIRONMENTS.contains(environment) || !Files.isRegularFile(deployed)) {
            return ResponseEntity.notFound().build();
        }
        return ResponseEntity.ok()
                .contentType(file.endsWith(".html") ? MediaType.TEXT_HTML : MediaType.TEXT_PLAIN)
                .body(Files.readAllBytes(deployed));
    }
}
