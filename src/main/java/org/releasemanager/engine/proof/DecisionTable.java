package org.releasemanager.engine.proof;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionRule;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.InputClause;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.jspecify.annotations.Nullable;
import org.releasemanager.engine.spi.DecisionMade.Table;

/** One version of a decision: which it is, and what its rules ask for. */
record DecisionTable(Table table, List<Row> rows) {
    /** @param number 1 for the first row */
    record Row(String id, int number, String annotation, List<Cell> cells) {}

    /** @param clause id of the column */
    record Cell(String clause, String label, String condition) {}

    static DecisionTable of(DecisionDefinition definition, byte[] xml) {
        var table = new Table(
                definition.getKey(),
                definition.getName() == null ? definition.getKey() : definition.getName(),
                definition.getVersion(),
                definition.getId(),
                definition.getDeploymentId(),
                definition.getResourceName(),
                Sha256.of(xml));
        Decision decision =
                Dmn.readModelFromStream(new ByteArrayInputStream(xml)).getModelElementById(definition.getKey());
        boolean isTable = decision.getExpression() instanceof org.camunda.bpm.model.dmn.instance.DecisionTable;
        return new DecisionTable(table, isTable ? rows(decision) : List.of());
    }

    Optional<Row> row(String ruleId) {
        return rows.stream().filter(row -> row.id().equals(ruleId)).findFirst();
    }

    private static List<Row> rows(Decision decision) {
        var table = (org.camunda.bpm.model.dmn.instance.DecisionTable) decision.getExpression();
        var columns = new ArrayList<InputClause>(table.getInputs());
        var rows = new ArrayList<Row>();
        for (DecisionRule rule : table.getRules()) {
            rows.add(new Row(rule.getId(), rows.size() + 1, text(rule.getDescription()), cells(columns, rule)));
        }
        return rows;
    }

    /** Only those that ask for something. */
    private static List<Cell> cells(List<InputClause> columns, DecisionRule rule) {
        var cells = new ArrayList<Cell>();
        int column = 0;
        for (InputEntry entry : rule.getInputEntries()) {
            var clause = columns.get(column++);
            String condition =
                    entry.getText() == null ? "" : text(entry.getText().getTextContent());
            if (!condition.isEmpty() && !condition.equals("-")) {
                cells.add(new Cell(clause.getId(), label(clause), condition));
            }
        }
        return cells;
    }

    private static String label(InputClause clause) {
        return clause.getLabel() == null ? clause.getId() : clause.getLabel();
    }

    private static String text(@Nullable Description description) {
        return description == null ? "" : text(description.getTextContent());
    }

    private static String text(@Nullable String raw) {
        return raw == null ? "" : raw.strip();
    }
}
