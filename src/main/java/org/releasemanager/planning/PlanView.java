package org.releasemanager.planning;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan as the templates read it: our own numbers and words, and plain text that they escape. */
final class PlanView {
    private PlanView() {}

    static Map<String, @Nullable Object> of(Plan plan, String product) {
        var view = scope(plan.scope());
        var facts = plan.facts();
        view.put("version", plan.version());
        view.put("round", plan.round());
        view.put("draftedAt", plan.draftedAt());
        view.put("fingerprint", plan.fingerprint());
        view.put("product", product);
        view.put("releaseVersion", facts.releaseVersion());
        view.put("releaseType", word(facts.releaseType()));
        view.put("commit", facts.commit());
        view.put("previousVersion", facts.previousVersion());
        view.put("approach", facts.approach().words());
        view.put("target", facts.target());
        view.put("objectives", lines(facts.objectives()));
        view.put("successCriteria", lines(facts.successCriteria()));
        view.put("outOfScope", lines(facts.outOfScope()));
        view.put("hasOutOfScope", !lines(facts.outOfScope()).isEmpty());
        view.put("rollback", plan.rollback());
        view.putAll(schedule(plan.timetable()));
        view.putAll(money(plan));
        view.putAll(risk(plan.risk()));
        return view;
    }

    static Map<String, @Nullable Object> scope(Plan.Scope scope) {
        Map<String, @Nullable Object> view = new HashMap<>();
        view.put("commits", scope.commits());
        view.put("files", scope.files());
        view.put("linesAdded", scope.linesAdded());
        view.put("linesDeleted", scope.linesDeleted());
        view.put(
                "categories",
                scope.byCategory().entrySet().stream()
                        .map(entry -> Map.of("name", word(entry.getKey()), "count", entry.getValue()))
                        .toList());
        view.put("features", scope.features());
        view.put("hasFeatures", !scope.features().isEmpty());
        view.put("fixes", scope.fixes());
        view.put("hasFixes", !scope.fixes().isEmpty());
        view.put("breaking", scope.breaking());
        view.put("hasBreaking", !scope.breaking().isEmpty());
        return view;
    }

    private static Map<String, @Nullable Object> schedule(Plan.Timetable timetable) {
        Map<String, @Nullable Object> view = new HashMap<>();
        view.put("start", timetable.start());
        view.put("zone", timetable.zone());
        view.put("expectedDays", timetable.expectedDays());
        view.put("deviationDays", timetable.deviationDays());
        view.put("p50", timetable.p50());
        view.put("p85", timetable.p85());
        view.put("p95", timetable.p95());
        view.put(
                "chance",
                timetable.target() == null ? null : percent(timetable.target().chance()));
        view.put("activities", timetable.activities());
        view.put("basis", timetable.basis());
        return view;
    }

    private static Map<String, @Nullable Object> money(Plan plan) {
        Map<String, @Nullable Object> view = new HashMap<>();
        var budget = plan.budget();
        view.put("resources", plan.resources().stream().map(PlanView::team).toList());
        view.put("plannedDays", budget.plannedDays());
        view.put("plannedCost", budget.plannedCost().toPlainString());
        view.put("currency", budget.currency());
        view.put("budgetDays", budget.budgetDays());
        view.put("budgetWords", Boolean.TRUE.equals(budget.withinBudget()) ? "within the budget" : "over the budget");
        return view;
    }

    private static Map<String, Object> team(Plan.TeamLoad load) {
        return Map.of(
                "team", load.team(),
                "lead", load.lead() == null ? "" : load.lead(),
                "members", load.members().isEmpty() ? "nobody named" : String.join(", ", load.members()),
                "personDays", load.personDays(),
                "load", percent(load.load()));
    }

    private static Map<String, @Nullable Object> risk(Plan.@Nullable Risk risk) {
        Map<String, @Nullable Object> view = new HashMap<>();
        view.put("hasRisk", risk != null);
        view.put("riskScore", risk == null ? null : risk.score());
        view.put("riskLevel", risk == null || risk.level() == null ? null : word(risk.level()));
        view.put(
                "factors",
                risk == null
                        ? List.of()
                        : risk.factors().stream().map(PlanView::factor).toList());
        return view;
    }

    private static Map<String, Object> factor(Plan.Factor factor) {
        return Map.of(
                "points",
                factor.points(),
                "name",
                factor.name(),
                "reason",
                factor.reason(),
                "mitigation",
                factor.mitigation() == null ? "" : factor.mitigation(),
                "ownerRole",
                factor.ownerRole() == null ? "" : factor.ownerRole(),
                "state",
                factor.mitigation() == null ? "" : factor.done() ? "done" : "open");
    }

    static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }
}
