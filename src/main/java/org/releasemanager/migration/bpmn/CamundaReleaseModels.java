package org.releasemanager.migration.bpmn;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.engine.migration.ModelVersion;
import org.releasemanager.engine.migration.ModelVersions;
import org.releasemanager.engine.migration.Move;
import org.releasemanager.engine.migration.ReleaseMoves;
import org.releasemanager.engine.migration.Routes;
import org.releasemanager.migration.spi.ReleaseModels;
import org.springframework.stereotype.Component;

/** The models of the engine; the process {@code release} stands for the whole release. */
@Component
class CamundaReleaseModels implements ReleaseModels {
    private static final String PROCESS = "release";

    private final ModelVersions versions;
    private final ReleaseMoves moves;
    private final Routes routes;

    CamundaReleaseModels(ModelVersions versions, ReleaseMoves moves, Routes routes) {
        this.versions = versions;
        this.moves = moves;
        this.routes = routes;
    }

    @Override
    public Optional<String> newest() {
        return versions.newestDeployment(PROCESS);
    }

    @Override
    public boolean exists(String deployment) {
        return versions.in(deployment).stream()
                .anyMatch(model -> model.process().equals(PROCESS));
    }

    @Override
    public List<RouteProblem> problems(Route route) {
        return routes.problems(engineRoute(route)).stream()
                .map(problem -> new RouteProblem(problem.field(), problem.message()))
                .toList();
    }

    @Override
    public long count(@Nullable String from, String away) {
        return moves.count(PROCESS, from, away);
    }

    @Override
    public List<String> releases(@Nullable String from, String away, long offset, int limit) {
        return moves.releases(PROCESS, from, away, offset, limit);
    }

    @Override
    public Result rehearse(String releaseId, Route route) {
        return result(moves.rehearse(releaseId, engineRoute(route)));
    }

    @Override
    public Result move(String releaseId, Route route) {
        return result(moves.move(releaseId, engineRoute(route)));
    }

    private static org.releasemanager.engine.migration.Route engineRoute(Route route) {
        return new org.releasemanager.engine.migration.Route(route.deployment(), route.renamed(), route.renewed());
    }

    private static Result result(Move move) {
        if (move instanceof Move.Refused refused) {
            return new Result.Refused(refused.obstacles().stream()
                    .map(each -> new Hindrance(each.process(), each.element(), each.label(), each.why()))
                    .toList());
        }
        return new Result.Moved(((Move.Moved) move)
                .models().stream()
                        .map(model -> new Change(
                                model.processInstanceId(),
                                model.before().process(),
                                version(model.before()),
                                version(model.after())))
                        .toList());
    }

    private static Version version(ModelVersion model) {
        return new Version(model.version(), model.deployment(), model.hash());
    }
}
