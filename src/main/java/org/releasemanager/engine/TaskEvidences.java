package org.releasemanager.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.releasemanager.engine.spi.TaskEvidence;
import org.springframework.stereotype.Component;

/** The evidence of all user tasks, by task definition; two sources for one definition stop the start. */
@Component
class TaskEvidences {
    private final Map<String, TaskEvidence> byDefinition = new HashMap<>();

    TaskEvidences(List<TaskEvidence> sources) {
        for (TaskEvidence source : sources) {
            for (String definition : source.definitions()) {
                if (byDefinition.put(definition, source) != null) {
                    throw new IllegalStateException("Two beans give evidence for " + definition);
                }
            }
        }
    }

    Evidence of(String releaseId, String definition) {
        var source = byDefinition.get(definition);
        return source == null ? new Evidence("", Map.of()) : source.of(releaseId, definition);
    }
}
