package org.releasemanager.engine.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.engine.FormField;

/** A task as clients see it; {@code definition} is the element id in the model, {@code fields} are the form's inputs. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TaskView(
        String id,
        String definition,
        String name,
        String release,
        @Nullable String product,
        @Nullable String phase,
        List<String> candidateGroups,
        List<String> candidateUsers,
        @Nullable String assignee,
        Instant createdAt,
        @Nullable Instant dueAt,
        Map<String, Object> evidence,
        List<FormField> fields) {}
