package org.releasemanager.engine.migration;

import org.jspecify.annotations.Nullable;

/**
 * Why a release cannot move.
 *
 * @param process the model in which it stands; empty when it concerns the whole release
 * @param element the id of the element that cannot move; null when it concerns the whole process
 * @param label what people call the element
 * @param why a sentence, without a full stop at its end
 */
public record Obstacle(
        String process, @Nullable String element, @Nullable String label, String why) {}
