package org.releasemanager.steering;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.evidence.spi.EvidenceContribution;
import org.releasemanager.evidence.spi.EvidenceFiles;
import org.releasemanager.steering.store.EvidenceRows;
import org.releasemanager.steering.store.EvidenceRows.Shown;
import org.releasemanager.steering.store.LineRows;
import org.springframework.stereotype.Component;

/** What people did in place of a tool, with what they showed for it, and where they let the release pass a stopped line. */
@Component
class SteeringContribution implements EvidenceContribution {
    private final EvidenceRows evidence;
    private final LineRows line;

    SteeringContribution(EvidenceRows evidence, LineRows line) {
        this.evidence = evidence;
        this.line = line;
    }

    /**
     * @param file where the text stands in the pack; null where the evidence is kept elsewhere, and only its hash is known
     */
    record Piece(
            String element,
            String outcome,
            String person,
            @Nullable String secondPerson,
            String note,
            String name,
            @Nullable String file,
            String sha256,
            Instant at) {
        static Piece of(Shown shown, @Nullable String file) {
            return new Piece(
                    shown.element(),
                    shown.outcome(),
                    shown.person(),
                    shown.secondPerson(),
                    shown.note(),
                    shown.name(),
                    file,
                    shown.sha256(),
                    shown.at().toInstant());
        }
    }

    private record TextFile(String path, String text) {}

    @Override
    public int order() {
        return 55;
    }

    @Override
    public void contribute(String releaseId, EvidenceFiles files) throws IOException {
        var pieces = new ArrayList<Piece>();
        var texts = new ArrayList<TextFile>();
        for (Shown shown : evidence.of(releaseId)) {
            String text = shown.text();
            if (text == null) {
                pieces.add(Piece.of(shown, null));
            } else {
                var file = new TextFile("by-hand/" + (texts.size() + 1) + ".txt", text);
                texts.add(file);
                pieces.add(Piece.of(shown, file.path()));
            }
        }
        files.table("by-hand", Piece.class, List.copyOf(pieces));
        files.table("line-passes", LinePass.class, line.passes(releaseId));
        for (TextFile file : texts) {
            files.file(file.path(), file.text().getBytes(StandardCharsets.UTF_8));
        }
    }
}
