package org.releasemanager.engine.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.engine.migration.ModelVersions;
import org.releasemanager.engine.migration.ModelVersions.Counted;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Which versions of the models there are, and how many process instances follow each. */
@RestController
class ModelVersionsController {
    private final ModelVersions versions;

    ModelVersionsController(ModelVersions versions) {
        this.versions = versions;
    }

    record View(
            String process,
            String name,
            int version,
            String deployment,
            Instant deployedAt,
            String hash,
            long running) {
        static View of(Counted counted) {
            var model = counted.model();
            return new View(
                    model.process(),
                    model.name(),
                    model.version(),
                    model.deployment(),
                    model.deployedAt(),
                    model.hash(),
                    counted.running());
        }
    }

    record Page(List<View> items, int page, int size, long total) {}

    @GetMapping("/api/model-versions")
    Page list(
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || page > 1_000_000 || size < 1 || size > 500) {
            throw new IllegalArgumentException("size must be 1 to 500 and page 0 to 1000000");
        }
        var found = versions.list(process, page, size);
        return new Page(found.items().stream().map(View::of).toList(), page, size, found.total());
    }
}
