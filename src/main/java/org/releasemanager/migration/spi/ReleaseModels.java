package org.releasemanager.migration.spi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The deployed models, and the releases that follow them. */
public interface ReleaseModels {
    /** The deployment that new releases follow. */
    Optional<String> newest();

    boolean exists(String deployment);

    /** What is wrong with a route, whatever release would take it. */
    List<RouteProblem> problems(Route route);

    /** How many running releases follow another deployment than {@code away}. @param from only those of this one; null for all */
    long count(@Nullable String from, String away);

    /** Some of them, by id. */
    List<String> releases(@Nullable String from, String away, long offset, int limit);

    /** What {@link #move} would say now; changes nothing. */
    Result rehearse(String releaseId, Route route);

    /** Moves all process instances of the release, or none; the caller rolls its transaction back when it is refused. */
    Result move(String releaseId, Route route);

    /**
     * @param deployment where to
     * @param renamed old element id, or {@code process/element}, to new element id
     * @param renewed elements whose timer or message is made anew
     */
    record Route(String deployment, Map<String, String> renamed, Set<String> renewed) {}

    /** @param field of the request */
    record RouteProblem(String field, String message) {}

    sealed interface Result {
        record Moved(List<Change> changes) implements Result {}

        record Refused(List<Hindrance> hindrances) implements Result {}
    }

    /** @param hash SHA-256 of the model's file, in hex */
    record Version(int version, String deployment, String hash) {}

    /** What one process instance followed before, and follows now. */
    record Change(String processInstanceId, String process, Version before, Version after) {}

    /** What cannot move, and why; process, element and label are there when it is about them. */
    record Hindrance(
            @Nullable String process,
            @Nullable String element,
            @Nullable String label,
            String why) {}
}
