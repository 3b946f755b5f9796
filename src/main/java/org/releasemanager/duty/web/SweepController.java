package org.releasemanager.duty.web;

import org.releasemanager.duty.Sweep;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Looks for tasks of people who have left, without waiting for the clock; for administrators. */
@RestController
class SweepController {
    private final Sweep sweep;

    SweepController(Sweep sweep) {
        this.sweep = sweep;
    }

    @PostMapping("/api/people/sweep")
    Sweep.Swept sweep() {
        return sweep.run();
    }
}
