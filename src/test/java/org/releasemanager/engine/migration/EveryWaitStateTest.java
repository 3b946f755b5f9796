package org.releasemanager.engine.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.engine.OwnEngine;
import org.releasemanager.engine.migration.RealModels.WaitState;

/** A release at each wait state of each model, and a new version of all models under its feet. */
class EveryWaitStateTest {
    private static final UnaryOperator<String> CORRECTED =
            model -> model.replace("camunda:versionTag=\"", "camunda:versionTag=\"corrected-");

    private final OwnEngine engine = new OwnEngine(jdbc -> List.of(), configuration -> {});
    private final ParkedReleases parked = new ParkedReleases(engine);
    private final Moves moves = new Moves(engine);
    private final List<WaitState> everywhere = RealModels.waitStates();
    private final Set<String> over = new HashSet<>();
    private String first = "";
    private String second = "";

    @BeforeEach
    void parkEverywhereAndDeployAgain() {
        RealModels.nothingHappens(engine);
        first = RealModels.deploy(engine, UnaryOperator.identity());
        everywhere.forEach(parked::park);
        everywhere.stream().filter(WaitState::job).forEach(parked::fail);
        second = RealModels.deploy(engine, CORRECTED);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whoeverStartedUnderOneVersionFinishesUnderIt() {
        assertThat(everywhere).hasSizeGreaterThan(40);

        for (var place : everywhere) {
            parked.finish(place.release());

            assertThat(deploymentsOf(place)).as(place.release()).containsExactly(first);
        }
    }

    @Test
    void allMoveWithAPlanAndFinishOnTheNewVersion() {
        Map<String, String> due = parked.dueDates();
        engine.engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .finished()
                .list()
                .forEach(called -> over.add(called.getId()));
        var route = new Route(second, Map.of(), Set.of());

        for (var place : everywhere) {
            assertThat(moves.move(place.release(), route)).as(place.release()).isInstanceOf(Move.Moved.class);
        }

        assertThat(parked.dueDates()).isEqualTo(due);
        for (var place : everywhere) {
            parked.finish(place.release());

            assertThat(deploymentsOf(place)).as(place.release()).containsExactly(second);
        }
    }

    private Set<String> deploymentsOf(WaitState place) {
        return engine
                .engine()
                .getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(place.release())
                .list()
                .stream()
                .filter(instance -> !over.contains(instance.getId()))
                .map(instance ->
                        moves.versions.of(instance.getProcessDefinitionId()).deployment())
                .collect(Collectors.toSet());
    }
}
