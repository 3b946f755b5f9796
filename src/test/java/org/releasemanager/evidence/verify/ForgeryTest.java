package org.releasemanager.evidence.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.evidence.verify.PackFixture.RELEASE;
import static org.releasemanager.evidence.verify.PackFixture.events;
import static org.releasemanager.evidence.verify.PackFixture.pack;
import static org.releasemanager.evidence.verify.PackFixture.verify;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.release.EventHash;
import org.releasemanager.release.Timeline.Event;

/** Somebody changes the record and makes a manifest that fits: the chain says where. */
class ForgeryTest {
    @TempDir
    Path folder;

    private final List<Event> events = new ArrayList<>(events(20));

    @Test
    void aRemovedRecordIsNoticed() throws IOException {
        events.remove(7);

        assertThat(forged())
                .contains("timeline.json, record 8, bytes ", "has number 9 where 8 belongs", "does not follow");
    }

    @Test
    void swappedRecordsAreNoticed() throws IOException {
        Collections.swap(events, 7, 8);

        assertThat(forged()).contains("record 8, bytes ", "has number 9 where 8 belongs", "record 9, bytes ");
    }

    @Test
    void anInsertedRecordIsNoticed() throws IOException {
        events.add(7, forgery(8, events.get(6).hash(), "Approved by everybody"));

        assertThat(forged()).contains("record 9, bytes ", "has number 8 where 9 belongs", "does not follow");
    }

    @Test
    void aChangedRecordIsNoticed() throws IOException {
        var event = events.get(7);
        events.set(
                7,
                new Event(
                        event.number(),
                        event.at(),
                        "somebody",
                        event.kind(),
                        event.text(),
                        event.previousHash(),
                        event.hash()));

        assertThat(forged()).contains("record 8, bytes ", "its hash does not belong to what it says");
    }

    @Test
    void aChangedRecordWithANewHashNoLongerLeadsToTheNext() throws IOException {
        events.set(7, forgery(8, events.get(6).hash(), "Approved by everybody"));

        assertThat(forged()).contains("record 9, bytes ", "does not follow the record before it");
    }

    @Test
    void aRecordCutOffAtTheEndIsNoticedByWhoKnowsTheHead() throws IOException {
        String head = events.get(19).hash();
        events.remove(19);

        assertThat(verify(pack(folder.resolve("cut.zip"), events)))
                .as("nothing in the pack can tell")
                .startsWith("0 OK");
        assertThat(verify(folder.resolve("cut.zip"), "--head", head)).startsWith("1 NOT OK");
    }

    @Test
    void aRecordThatWasWrittenAnewFromTheStartIsNoticedByWhoKnowsAnyHash() throws IOException {
        String announced = events.get(11).hash();
        var texts = new ArrayList<>(events.stream().map(Event::text).toList());
        texts.set(3, "Approved by everybody");
        var anew = pack(folder.resolve("anew.zip"), events(texts));

        assertThat(verify(anew)).as("nothing in the pack can tell").startsWith("0 OK");
        assertThat(verify(anew, "--head", announced))
                .startsWith("1 NOT OK")
                .contains("this is not the record that was announced");
        assertThat(verify(pack(folder.resolve("true.zip"), events), "--head", announced))
                .startsWith("0 OK")
                .contains("vouches for records 1 to 12");
    }

    private String forged() throws IOException {
        var said = verify(pack(folder.resolve("forged.zip"), events));
        assertThat(said).startsWith("1 NOT OK");
        return said;
    }

    private static Event forgery(int number, String previous, String text) {
        var at = events(1).get(0).at();
        return new Event(
                number,
                at,
                "manager",
                "told",
                text,
                previous,
                EventHash.of(previous, RELEASE, number, at, "manager", "told", text));
    }
}
