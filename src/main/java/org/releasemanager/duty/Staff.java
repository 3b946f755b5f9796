package org.releasemanager.duty;

import java.util.List;
import java.util.Optional;

/** The people behind the open tasks, as this room sees them. */
public interface Staff {
    /** Who has claimed the task; otherwise everybody who may. Only people who have an account. */
    List<String> responsible(String taskId);

    /** Who acts in this role for this release, and has an account. */
    List<String> inRole(String releaseId, String role);

    boolean exists(String person);

    Optional<String> emailOf(String person);
}
