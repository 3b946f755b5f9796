package org.releasemanager.engine.stuck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.runtime.Incident;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.engine.OpenWork;
import org.releasemanager.engine.OwnEngine;

/** Processes that died without a sound, and healthy ones that only wait. */
class StuckStepsProcessTest {
    private static final Duration EVERY = Duration.ofMinutes(5);

    private final OwnEngine engine = new OwnEngine(jdbc -> List.of(), configuration -> {});
    private final Set<String> promised = new HashSet<>();
    private final List<String> notices = new ArrayList<>();
    private Instant now = Instant.parse("2026-03-10T09:00:00Z");

    @BeforeEach
    void deploy() {
        engine.on("askDelegate", step -> {});
        engine.deploy("asks", start -> start.serviceTask("serviceTask_ask")
                .camundaAsyncBefore()
                .camundaDelegateExpression("${askDelegate}")
                .endEvent());
        engine.deploy("awaits", start -> start.receiveTask("receiveTask_await")
                .userTask("userTask_next")
                .endEvent());
        engine.deploy("calls", start -> start.callActivity("callActivity_call")
                .calledElement("asks")
                .camundaInBusinessKey("#{execution.processBusinessKey}")
                .endEvent());
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void processWhoseJobIsLostIsReportedAtTheSecondLook() {
        String instance = engine.start("asks");
        loseJobs();

        look();
        assertThat(incidents()).isEmpty();
        look();
        look();

        assertThat(incidents()).singleElement().satisfies(incident -> {
            assertThat(incident.getProcessInstanceId()).isEqualTo(instance);
            assertThat(incident.getActivityId()).isEqualTo("serviceTask_ask");
            assertThat(incident.getIncidentMessage()).startsWith("Nothing is going to wake this step");
        });
        assertThat(notices).containsExactly("shop-1.2.0: Stuck at serviceTask_ask: " + StuckIncidents.SENTENCE);
    }

    @Test
    void lostJobOfACalledProcessIsSeenThere() {
        engine.start("calls");
        loseJobs();

        look();
        look();

        assertThat(incidents())
                .filteredOn(incident -> incident.getId().equals(incident.getRootCauseIncidentId()))
                .extracting(Incident::getActivityId)
                .containsExactly("serviceTask_ask");
        assertThat(notices).hasSize(1);
    }

    @Test
    void waitThatNobodyPromisedToEndIsReportedUntilItEnds() {
        String instance = engine.start("awaits");

        look();
        look();
        assertThat(incidents()).extracting(Incident::getActivityId).containsExactly("receiveTask_await");

        engine.runtime().signal(instance);
        look();
        assertThat(incidents()).isEmpty();
    }

    @Test
    void promiseThatComesBackEndsTheIncident() {
        engine.start("awaits");
        look();
        look();

        promised.add("receiveTask_await");
        look();

        assertThat(incidents()).isEmpty();
    }

    @Test
    void healthyProcessesMayWait() {
        promised.add("receiveTask_await");
        engine.deploy("person", start -> start.userTask("userTask_decide").endEvent());
        engine.deploy("timer", start -> start.intermediateCatchEvent("event_later")
                .timerWithDuration("PT24H")
                .endEvent());
        engine.deploy("message", start -> start.intermediateCatchEvent("event_told")
                .message("told")
                .endEvent());
        engine.deploy("outside", start -> start.serviceTask("serviceTask_outside")
                .camundaExternalTask("topic")
                .endEvent());
        engine.deploy("many", start -> start.userTask("userTask_each")
                .multiInstance()
                .cardinality("3")
                .parallel()
                .multiInstanceDone()
                .endEvent());
        for (String healthy : List.of("asks", "awaits", "calls", "person", "timer", "message", "outside", "many")) {
            engine.start(healthy);
        }
        engine.tasks()
                .complete(engine.tasks()
                        .createTaskQuery()
                        .taskDefinitionKey("userTask_each")
                        .list()
                        .get(0)
                        .getId());
        String held = engine.start("person");
        engine.runtime().suspendProcessInstanceById(held);

        look();
        look();

        assertThat(incidents()).isEmpty();
    }

    @Test
    void stepThatOnlyLookedStuckBetweenTwoLooksIsNotReported() {
        engine.start("awaits");
        look();
        promised.add("receiveTask_await");
        look();
        promised.clear();

        look();

        assertThat(incidents()).isEmpty();
    }

    @Test
    void otherNodeThatLooksAMomentLaterReportsNothing() {
        engine.start("awaits");

        node().look();
        now = now.plusSeconds(1);
        node().look();

        assertThat(incidents()).isEmpty();
    }

    private void look() {
        node().look();
        now = now.plus(EVERY);
    }

    private StuckSteps node() {
        return new StuckSteps(
                new SilentSteps(engine.jdbc()),
                new Suspects(engine.jdbc()),
                new StuckIncidents(engine.runtime()),
                List.of((instance, activity) -> promised.contains(activity)),
                List.of((businessKey, sentence) -> notices.add(businessKey + ": " + sentence)),
                new StuckProperties(EVERY),
                engine.transactions(),
                Clock.fixed(now, ZoneOffset.UTC));
    }

    private List<Incident> incidents() {
        return engine.runtime()
                .createIncidentQuery()
                .incidentType(OpenWork.STUCK)
                .list();
    }

    private void loseJobs() {
        assertThat(engine.jdbc().sql("delete from ACT_RU_JOB").update()).isPositive();
    }
}
