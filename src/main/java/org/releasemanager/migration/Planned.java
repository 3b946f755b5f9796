package org.releasemanager.migration;

import java.util.List;
import org.releasemanager.migration.spi.ReleaseModels.RouteProblem;

/** What became of an order, or of a word about it. */
public sealed interface Planned {
    record Accepted(Migration migration) implements Planned {}

    record Invalid(List<RouteProblem> problems) implements Planned {}

    /** The person may not say so. */
    record NotEntitled(String sentence) implements Planned {}

    /** It is too late for it. */
    record TooLate(String sentence) implements Planned {}
}
