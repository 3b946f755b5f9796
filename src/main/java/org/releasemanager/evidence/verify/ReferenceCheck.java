package org.releasemanager.evidence.verify;

import java.io.IOException;
import org.releasemanager.evidence.format.Manifest;
import org.releasemanager.evidence.verify.JsonRecords.Located;

/** A record that vouches for a file of the pack vouches for this content. */
final class ReferenceCheck {
    private final Pack pack;
    private final Manifest manifest;
    private final Problems problems;

    ReferenceCheck(Pack pack, Manifest manifest, Problems problems) {
        this.pack = pack;
        this.manifest = manifest;
        this.problems = problems;
    }

    void check(String json) {
        try (var records = new JsonRecords(pack.open(json))) {
            for (var next = records.next(); next.isPresent(); next = records.next()) {
                check(json, next.get());
            }
        } catch (IOException unreadable) {
            problems.add(json, "cannot be read: " + Words.of(unreadable));
        }
    }

    private void check(String json, Located one) {
        if (!one.json().has("file") || !one.json().has("sha256")) {
            return;
        }
        var file = manifest.file(one.text("file"));
        if (file.isEmpty()) {
            problems.add(
                    json, one.name(), one.from(), one.size(), "speaks of " + one.text("file") + ", which is missing");
        } else if (!file.get().sha256().equals(one.text("sha256"))) {
            problems.add(
                    json, one.name(), one.from(), one.size(), "vouches for another content of " + one.text("file"));
        }
    }
}
