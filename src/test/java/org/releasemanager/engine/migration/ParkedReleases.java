package org.releasemanager.engine.migration;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.runtime.Job;
import org.releasemanager.engine.OwnEngine;
import org.releasemanager.engine.migration.RealModels.WaitState;

/** One release at each wait state, and what brings it from there to its end. */
final class ParkedReleases {
    private static final int MANY_STEPS = 300;

    private final OwnEngine engine;

    ParkedReleases(OwnEngine engine) {
        this.engine = engine;
    }

    /** Whatever the gateways, loops and tables ask for; so that each way leads to an end. */
    private static Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        RealModels.facts().forEach(fact -> facts.put(fact, null));
        RealModels.yesOrNo().forEach(fact -> facts.put(fact, true));
        RealModels.moments().forEach(moment -> facts.put(moment, Date.from(Instant.parse("2036-01-01T00:00:00Z"))));
        RealModels.durations().forEach(duration -> facts.put(duration, "PT1H"));
        RealModels.collections().forEach(list -> facts.put(list, new ArrayList<>(List.of("operator"))));
        facts.put("role", "operator");
        facts.put("approvalOutcome", "APPROVED");
        facts.put("decision", "APPROVE");
        facts.put("choice", "CONFIRM");
        facts.put("outcome", "PROCEED");
        facts.put("recovery", "ROLL_BACK");
        facts.put("productionHealth", "HEALTHY");
        facts.put("dependencyVerdict", "SETTLED");
        for (String no :
                List.of("changeBreaking", "changeFeatures", "schemaChangeIncompatible", "dependentsOnNewVersion")) {
            facts.put(no, false);
        }
        facts.put("previousVersionAvailable", true);
        facts.put("hoursLive", 1);
        facts.put("riskScore", 12);
        facts.put("criticalFactors", 0);
        facts.put("riskLevel", "LOW");
        facts.put("releaseType", "MINOR");
        facts.put("stagingEnvironment", "staging");
        facts.put("productionEnvironment", "production");
        facts.put("environment", "staging");
        facts.put("round", 1);
        return facts;
    }

    void park(WaitState there) {
        engine.runtime()
                .createProcessInstanceByKey(there.process())
                .businessKey(there.release())
                .setVariables(facts())
                .startBeforeActivity(there.element())
                .execute();
    }

    /** Its job has failed and nobody tries again. */
    void fail(WaitState there) {
        jobs(there.release()).forEach(job -> engine.management().setJobRetries(job.getId(), 0));
    }

    /** Every job's due date, by the job. */
    Map<String, String> dueDates() {
        var dates = new TreeMap<String, String>();
        engine.management()
                .createJobQuery()
                .timers()
                .list()
                .forEach(job -> dates.put(job.getId(), String.valueOf(job.getDuedate())));
        return dates;
    }

    /** Does everything that the release waits for until it has ended. */
    void finish(String release) {
        for (int step = 0; isRunning(release); step++) {
            if (step == MANY_STEPS) {
                throw new AssertionError(release + " does not end; it is at "
                        + engine
                                .runtime()
                                .createProcessInstanceQuery()
                                .processInstanceBusinessKey(release)
                                .list()
                                .stream()
                                .flatMap(instance -> engine.runtime().getActiveActivityIds(instance.getId()).stream())
                                .toList());
            }
            goOn(release);
        }
    }

    /** Jobs first, then people, then outside work, and timers when nothing else is left. */
    private void goOn(String release) {
        var jobs = jobs(release);
        var tasks = engine.tasks()
                .createTaskQuery()
                .processInstanceBusinessKey(release)
                .list();
        var awaiting = awaiting(release);
        var next = jobs.stream().filter(job -> !isTimer(job)).findFirst();
        if (next.isPresent()) {
            run(next.get());
        } else if (!tasks.isEmpty()) {
            engine.tasks().complete(tasks.get(0).getId());
        } else if (!awaiting.isEmpty()) {
            engine.runtime().signal(awaiting.get(0));
        } else if (!jobs.isEmpty()) {
            run(jobs.get(0));
        } else {
            instances(release).forEach(this::openJoins);
        }
    }

    /** A release that was parked on one of several ways waits where they meet for brothers that never started. */
    private void openJoins(String instance) {
        for (String place : new ActiveElements(engine.runtime(), engine.management()).of(instance)) {
            if (place.startsWith("gateway_")) {
                engine.runtime()
                        .createProcessInstanceModification(instance)
                        .startAfterActivity(place)
                        .cancelAllForActivity(place)
                        .execute();
            }
        }
    }

    private void run(Job job) {
        engine.management().setJobRetries(job.getId(), 1);
        engine.management().executeJob(job.getId());
    }

    private List<String> awaiting(String release) {
        return instances(release).stream()
                .flatMap(instance -> RealModels.receiveTasks().stream()
                        .flatMap(task -> engine
                                .runtime()
                                .createExecutionQuery()
                                .processInstanceId(instance)
                                .activityId(task)
                                .active()
                                .list()
                                .stream()))
                .map(execution -> execution.getId())
                .toList();
    }

    private static boolean isTimer(Job job) {
        return ((JobEntity) job).getType().equals(TimerEntity.TYPE);
    }

    private List<Job> jobs(String release) {
        return instances(release).stream()
                .flatMap(instance -> engine.management().createJobQuery().processInstanceId(instance).list().stream())
                .toList();
    }

    private List<String> instances(String release) {
        return engine.runtime().createProcessInstanceQuery().processInstanceBusinessKey(release).list().stream()
                .map(instance -> instance.getId())
                .toList();
    }

    private boolean isRunning(String release) {
        return engine.runtime()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(release)
                        .count()
                > 0;
    }
}
