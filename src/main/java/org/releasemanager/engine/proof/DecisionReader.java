package org.releasemanager.engine.proof;

import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.camunda.bpm.engine.history.HistoricDecisionOutputInstance;
import org.jspecify.annotations.Nullable;
import org.releasemanager.engine.proof.DecisionTable.Cell;
import org.releasemanager.engine.proof.DecisionTable.Row;
import org.releasemanager.engine.spi.DecisionMade;
import org.releasemanager.engine.spi.DecisionMade.Condition;
import org.releasemanager.engine.spi.DecisionMade.Rule;
import org.releasemanager.engine.spi.DecisionMade.Value;

/** Reads what the engine noted about one evaluation beside the table that it evaluated. */
final class DecisionReader {
    private static final int LONGEST_TEXT = 4_000;

    private DecisionReader() {}

    static DecisionMade read(HistoricDecisionInstance noted, String businessKey, DecisionTable table) {
        var outputs = new ArrayList<Value>();
        noted.getOutputs().forEach(output -> outputs.add(value(output)));
        if (noted.getCollectResultValue() != null) {
            outputs.add(new Value("collected", noted.getCollectResultValue()));
        }
        return new DecisionMade(
                businessKey,
                Optional.ofNullable(noted.getProcessDefinitionKey()).orElse(""),
                Optional.ofNullable(noted.getActivityId()).orElse(""),
                table.table(),
                noted.getEvaluationTime().toInstant(),
                noted.getInputs().stream()
                        .map(input -> new Value(name(input), plain(input.getValue())))
                        .toList(),
                rules(noted, table),
                outputs);
    }

    private static List<Rule> rules(HistoricDecisionInstance noted, DecisionTable table) {
        Map<String, List<HistoricDecisionOutputInstance>> byRule = new LinkedHashMap<>();
        for (var output : noted.getOutputs()) {
            if (output.getRuleId() != null) {
                byRule.computeIfAbsent(output.getRuleId(), id -> new ArrayList<>())
                        .add(output);
            }
        }
        return byRule.entrySet().stream()
                .flatMap(matched -> table.row(matched.getKey()).stream()
                        .map(row -> new Rule(
                                row.id(),
                                row.number(),
                                row.annotation(),
                                because(row, noted.getInputs()),
                                matched.getValue().stream()
                                        .map(DecisionReader::value)
                                        .toList())))
                .sorted(Comparator.comparingInt(Rule::number))
                .toList();
    }

    private static List<Condition> because(Row row, List<HistoricDecisionInputInstance> inputs) {
        return row.cells().stream().map(cell -> condition(cell, inputs)).toList();
    }

    private static Condition condition(Cell cell, List<HistoricDecisionInputInstance> inputs) {
        for (var input : inputs) {
            if (cell.clause().equals(input.getClauseId())) {
                return new Condition(cell.label(), cell.condition(), plain(input.getValue()));
            }
        }
        return new Condition(cell.label(), cell.condition(), null);
    }

    private static Value value(HistoricDecisionOutputInstance output) {
        String name = Optional.ofNullable(output.getVariableName())
                .or(() -> Optional.ofNullable(output.getClauseName()))
                .orElse("result");
        return new Value(name, plain(output.getValue()));
    }

    private static String name(HistoricDecisionInputInstance input) {
        return input.getClauseName() == null ? input.getClauseId() : input.getClauseName();
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean) {
            return value;
        }
        String text = value instanceof java.util.Date date
                ? date.toInstant().toString()
                : value instanceof TemporalAccessor moment ? moment.toString() : String.valueOf(value);
        return text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT - 1) + "…" : text;
    }
}
