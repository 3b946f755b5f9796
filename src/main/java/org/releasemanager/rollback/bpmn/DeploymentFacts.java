package org.releasemanager.rollback.bpmn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.deployment.Deployment;
import org.releasemanager.release.MarkdownText;

/** Deployments as evidence: a table for people, a list for programs. */
final class DeploymentFacts {
    private static final int LONGEST = 600;

    private DeploymentFacts() {}

    static String table(List<Deployment> deployments) {
        if (deployments.isEmpty()) {
            return "Nothing was deployed there.";
        }
        var table = new StringBuilder(
                "| Environment | Service | Version | Before | State | Taken back | What the tool says |\n|---|---|---|---|---|---|---|\n");
        deployments.forEach(deployment -> table.append(row(deployment)));
        return table.toString();
    }

    static List<Map<String, Object>> list(List<Deployment> deployments) {
        List<Map<String, Object>> facts = new ArrayList<>();
        for (Deployment deployment : deployments) {
            Map<String, Object> fact = new LinkedHashMap<>();
            fact.put("environment", deployment.environment());
            fact.put("service", deployment.service());
            fact.put("version", deployment.version());
            fact.put("state", deployment.state().name());
            fact.put("detail", text(deployment.detail()));
            if (deployment.undo() != null) {
                fact.put("undo", deployment.undo().state().name());
                fact.put("undoDetail", text(deployment.undo().detail()));
            }
            facts.add(fact);
        }
        return facts;
    }

    private static String row(Deployment deployment) {
        var undo = deployment.undo();
        String said = undo == null ? text(deployment.detail()) : text(undo.detail());
        return "| " + MarkdownText.escape(deployment.environment())
                + " | " + MarkdownText.escape(deployment.service())
                + " | " + MarkdownText.escape(deployment.version())
                + " | " + MarkdownText.escape(text(deployment.previousVersion()))
                + " | " + deployment.state().label()
                + " | " + (undo == null ? "" : undo.state().label())
                + " | " + MarkdownText.escape(said) + " |\n";
    }

    /** The end of a long text: that is where the error stands. */
    private static String text(@Nullable String text) {
        String given = text == null ? "" : text.strip();
        return given.length() > LONGEST ? "…" + given.substring(given.length() - LONGEST) : given;
    }
}
