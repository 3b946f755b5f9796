package org.releasemanager.engine.migration;

import java.util.List;
import org.camunda.bpm.engine.migration.MigrationInstruction;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * A step that is done for many at once ends when all of its parts are done; those that are done wait for the others. When
 * the step gets another name, the engine leaves the old one with those that wait, finds too few of them at the end, and the step
 * never ends.
 */
@Repository
class DoneParts {
    private final JdbcClient jdbc;

    DoneParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param execution the engine's id */
    record DonePart(String execution, String element) {}

    List<DonePart> of(String processInstanceId) {
        return jdbc.sql("select ID_, ACT_ID_ from ACT_RU_EXECUTION where PROC_INST_ID_ = ? and ACT_ID_ is not null"
                        + " and IS_CONCURRENT_ = true and IS_ACTIVE_ = false and ACT_INST_ID_ is null")
                .param(processInstanceId)
                .query((row, number) -> new DonePart(row.getString(1), row.getString(2)))
                .list();
    }

    /** Gives them the new name of the place where they wait, in the transaction that has moved the others. */
    void rename(List<DonePart> parts, MigrationPlan plan) {
        for (var part : parts) {
            plan.getInstructions().stream()
                    .filter(instruction -> instruction.getSourceActivityId().equals(part.element()))
                    .map(MigrationInstruction::getTargetActivityId)
                    .filter(place -> !place.equals(part.element()))
                    .findFirst()
                    .ifPresent(
                            place -> jdbc.sql("update ACT_RU_EXECUTION set ACT_ID_ = ?, REV_ = REV_ + 1 where ID_ = ?")
                                    .params(place, part.execution())
                                    .update());
        }
    }
}
