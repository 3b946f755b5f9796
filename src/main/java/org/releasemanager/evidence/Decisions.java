package org.releasemanager.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.releasemanager.evidence.store.DecisionRows;
import org.releasemanager.evidence.store.DecisionRows.DecisionRow;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What tables decided for releases; kept as long as the release, whatever becomes of the engine's history. */
@Component
public class Decisions {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final DecisionRows rows;

    Decisions(DecisionRows rows) {
        this.rows = rows;
    }

    public record Page(List<Decision> items, int page, int size, long total) {}

    /** In the caller's transaction; nothing if there is no such release. */
    @Transactional
    public void record(String releaseId, Decision decision) {
        rows.insert(new DecisionRow(
                0,
                releaseId,
                decision.decision(),
                decision.name(),
                decision.version(),
                decision.definitionId(),
                decision.deploymentId(),
                decision.resource(),
                decision.sha256(),
                decision.process(),
                decision.activityId(),
                decision.at().atOffset(ZoneOffset.UTC),
                write(decision.inputs()),
                write(decision.rules()),
                write(decision.outputs())));
    }

    /** In the order in which they were made. */
    public Page of(String releaseId, int page, int size) {
        long first = (long) page * size;
        var items = new ArrayList<Decision>();
        for (var row : rows.of(releaseId, first, size)) {
            items.add(decision(first + items.size() + 1, row));
        }
        return new Page(items, page, size, rows.count(releaseId));
    }

    private static Decision decision(long number, DecisionRow row) {
        return new Decision(
                number,
                row.decision(),
                row.name(),
                row.version(),
                row.definitionId(),
                row.deploymentId(),
                row.resource(),
                row.sha256(),
                row.process(),
                row.activityId(),
                row.decidedAt().toInstant(),
                read(row.inputs(), new TypeReference<>() {}),
                read(row.rules(), new TypeReference<>() {}),
                read(row.outputs(), new TypeReference<>() {}));
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static <T> T read(String json, TypeReference<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
