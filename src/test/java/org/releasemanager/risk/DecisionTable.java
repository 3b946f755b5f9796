package org.releasemanager.risk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** One of our decision tables on the decision engine alone; knows which rules have been hit. */
public final class DecisionTable {
    private final Set<String> hit = new HashSet<>();
    private final Path file;
    private final DmnEngine engine;
    private final DmnDecision decision;

    /** @param path below {@code bpmn}, without its ending; the decision has the name of the file */
    public DecisionTable(String path) {
        file = Path.of("bpmn", path + ".dmn");
        var configuration = new DefaultDmnEngineConfiguration();
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(new Remembering()));
        engine = configuration.buildEngine();
        decision = parse(file.getFileName().toString().replace(".dmn", ""));
    }

    private DmnDecision parse(String key) {
        try (InputStream model = Files.newInputStream(file)) {
            return engine.parseDecision(key, model);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public DmnDecisionResult decide(Map<String, ? extends @Nullable Object> facts) {
        return engine.evaluateDecision(decision, new HashMap<>(facts));
    }

    public String single(Map<String, Object> facts) {
        return decide(facts).getSingleEntry();
    }

    /** Rules that no decision so far has hit. */
    public Collection<String> untouched() {
        var left = new TreeSet<String>();
        Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Rule.class).forEach(rule -> left.add(rule.getId()));
        left.removeAll(hit);
        return left;
    }

    private final class Remembering implements DmnDecisionTableEvaluationListener {
        @Override
        public void notify(DmnDecisionTableEvaluationEvent event) {
            event.getMatchingRules().forEach(rule -> hit.add(rule.getId()));
        }
    }
}
