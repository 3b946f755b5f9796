package org.releasemanager.evidence.verify;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.releasemanager.evidence.format.Manifest;
import org.releasemanager.evidence.verify.JsonRecords.Located;
import org.releasemanager.release.EventHash;

/** Every record of the timeline follows from the one before it. */
final class ChainCheck {
    static final String FILE = "timeline.json";

    private final Problems problems;
    private final Manifest manifest;
    private final @Nullable String anchor;

    private int expected = 1;
    private int seen;
    private String head = EventHash.START_OF_CHAIN;
    private int anchored;

    /** @param anchor a head that is known from elsewhere */
    ChainCheck(Problems problems, Manifest manifest, @Nullable String anchor) {
        this.problems = problems;
        this.manifest = manifest;
        this.anchor = anchor;
    }

    void check(Pack pack) {
        try (var records = new JsonRecords(pack.open(FILE))) {
            for (var next = records.next(); next.isPresent(); next = records.next()) {
                check(next.get());
            }
        } catch (IOException unreadable) {
            problems.add(FILE, "cannot be read: " + Words.of(unreadable));
        }
        if (seen != manifest.chain().records() || !head.equals(manifest.chain().head())) {
            problems.add(
                    FILE,
                    "ends after " + seen + " records with " + head + ", but the manifest says after "
                            + manifest.chain().records() + " with "
                            + manifest.chain().head());
        }
        if (anchor != null && anchored == 0) {
            problems.add(FILE, "no record has the hash " + anchor + ": this is not the record that was announced");
        }
    }

    /** Up to which record the anchor vouches; 0 without one. */
    int anchored() {
        return anchored;
    }

    private void check(Located one) {
        int number = one.json().path("number").asInt();
        if (number != expected) {
            tell(one, "has number " + number + " where " + expected + " belongs: a record was removed, added or moved");
        }
        if (!one.text("previousHash").equals(head)) {
            tell(one, "does not follow the record before it");
        }
        if (!one.text("hash").equals(hash(one, number))) {
            tell(one, "was changed: its hash does not belong to what it says");
        }
        seen++;
        expected = number + 1;
        head = one.text("hash");
        if (head.equalsIgnoreCase(anchor)) {
            anchored = one.number();
        }
    }

    private void tell(Located one, String sentence) {
        problems.add(FILE, one.name(), one.from(), one.size(), sentence);
    }

    /** From what it says, not from what it should. */
    private String hash(Located one, int number) {
        try {
            return EventHash.of(
                    one.text("previousHash"),
                    manifest.release(),
                    number,
                    Instant.parse(one.text("at")),
                    one.text("actor"),
                    one.text("kind"),
                    one.text("text"));
        } catch (DateTimeException noInstant) {
            return "";
        }
    }
}
