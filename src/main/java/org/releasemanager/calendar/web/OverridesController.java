package org.releasemanager.calendar.web;

import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.releasemanager.calendar.OverrideOutcome;
import org.releasemanager.calendar.Overrides;
import org.releasemanager.calendar.Overrides.FreezeOverride;
import org.releasemanager.release.Releases;
import org.releasemanager.web.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Two people let a release ignore a freeze. */
@RestController
class OverridesController {
    private final Overrides overrides;
    private final Releases releases;

    OverridesController(Overrides overrides, Releases releases) {
        this.overrides = overrides;
        this.releases = releases;
    }

    record Reason(@Nullable String reason) {}

    @GetMapping("/api/releases/{id}/freeze-overrides")
    List<FreezeOverride> overrides(@PathVariable String id) {
        return overrides.of(releases.get(id).id());
    }

    @PostMapping("/api/releases/{id}/freeze-override")
    ResponseEntity<?> ask(@PathVariable String id, @RequestBody Reason body, Principal caller) {
        return answer(overrides.ask(id, caller.getName(), Objects.requireNonNullElse(body.reason(), "")));
    }

    @PostMapping("/api/releases/{id}/freeze-override/confirm")
    ResponseEntity<?> confirm(@PathVariable String id, Principal caller) {
        return answer(overrides.confirm(id, caller.getName()));
    }

    private static ResponseEntity<?> answer(OverrideOutcome outcome) {
        if (outcome instanceof OverrideOutcome.Asked asked) {
            return ResponseEntity.status(HttpStatus.ACCEPTED).body(asked.override());
        }
        if (outcome instanceof OverrideOutcome.Confirmed confirmed) {
            return ResponseEntity.ok(confirmed.override());
        }
        if (outcome instanceof OverrideOutcome.Invalid invalid) {
            return Problems.field(invalid.field(), invalid.message());
        }
        return outcome instanceof OverrideOutcome.NotEntitled other
                ? Problems.of(HttpStatus.FORBIDDEN, "Not entitled", other.message())
                : Problems.of(HttpStatus.CONFLICT, "Not possible now", ((OverrideOutcome.Refused) outcome).message());
    }
}
