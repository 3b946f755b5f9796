package org.releasemanager.demo.web;

import org.releasemanager.demo.DemoData;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class DemoController {
    private final DemoData data;

    DemoController(DemoData data) {
        this.data = data;
    }

    /** Removes all demo releases, their product, its repository and its environments. Administrators only. */
    @DeleteMapping("/api/demo")
    DemoData.Removed remove() {
        return data.remove();
    }
}
