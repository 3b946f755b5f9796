package org.releasemanager.duty;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The open tasks and to whom they are offered, as this room sees and changes them. */
public interface OpenTasks {
    /** @param people to whom it is offered by name
     *  @param everybody to whom it is offered by name or group, with an account
     *  @param assignee who has claimed it
     *  @param held whether its release is held: nothing of it can be changed */
    record OpenTask(
            String id,
            String releaseId,
            String definition,
            String name,
            List<String> groups,
            List<String> people,
            List<String> everybody,
            @Nullable String assignee,
            Instant openedAt,
            @Nullable Instant dueAt,
            boolean held) {}

    Optional<OpenTask> find(String taskId);

    /** Of all releases that are not held. */
    List<OpenTask> all();

    /** What this person has claimed, or may; of releases that are not held. */
    List<OpenTask> to(String person);

    /** The element ids of all tasks that the models know. */
    Set<String> definitions();

    void offer(String taskId, String person);

    void offerToGroup(String taskId, String group);

    void takeBack(String taskId, String person);

    void takeBackFromGroup(String taskId, String group);

    void unclaim(String taskId);
}
