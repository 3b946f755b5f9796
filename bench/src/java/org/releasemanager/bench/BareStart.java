package org.releasemanager.bench;

import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Beside the application's doors, behind the same login: a door that only starts the same model in an engine without us. */
@RestController
class BareStart {
    static final String PATH = "/api/bench/bare-start";

    private final AtomicReference<Side> side = new AtomicReference<>();

    void lead(Side to) {
        side.set(to);
    }

    @PostMapping(PATH)
    Map<String, String> start(@RequestBody Map<String, Object> body) {
        return Map.of("release", side.get().start(), "version", String.valueOf(body.get("version")));
    }
}
