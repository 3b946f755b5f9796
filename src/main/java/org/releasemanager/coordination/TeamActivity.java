package org.releasemanager.coordination;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.product.Product;

/**
 * Something that teams do for a release besides the steps of the models.
 *
 * @param key in the product, or {@code hotfix:} and the user task that a hotfix left out; null if a person added it
 * @param teams any of them may do it
 * @param blocks whether the end of its phase waits for it
 * @param dueAt null if nobody has said until when
 * @param requestedBy null if the product or the model asks for it
 * @param taskId null until it is asked for
 */
public record TeamActivity(
        long id,
        String releaseId,
        int round,
        @Nullable String key,
        String name,
        List<String> teams,
        Product.Activity.Phase phase,
        boolean mandatory,
        boolean blocks,
        @Nullable Instant dueAt,
        @Nullable String requestedBy,
        Instant openedAt,
        @Nullable String taskId,
        State state,
        @Nullable String note) {
    public enum State {
        OPEN,
        DONE,
        /** Somebody said that it is not done, and why. */
        LEFT,
        /** The release went on, or ended, without it. */
        WITHDRAWN
    }
}
