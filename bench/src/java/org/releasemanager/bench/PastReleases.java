package org.releasemanager.bench;

import java.util.Map;

/** Finished releases and open tasks in any number, copied from one that was really finished and one that waits for a person. */
final class PastReleases {
    private static final String OLD = "'old-' || s.x";
    private static final String OLD_PROCESS = "'old-process-' || s.x";
    private static final String OWN_ID = "right(c.id_, 36) || '-' || s.x";
    private static final String OPEN = "'open-' || s.x";

    private final Copies copies;
    private final String finished;
    private final String process;

    /** @param process the root process instance of the finished release */
    PastReleases(Copies copies, String finished, String process) {
        this.copies = copies;
        this.finished = finished;
        this.process = process;
    }

    /** Twenty products share them; one of ten was rejected; one a minute, oldest first. */
    void add(int from, int to) {
        copies.copy("release", "id = '" + finished + "'", Map.of(
                "id", OLD,
                "product", "'past' || mod(s.x, 20)",
                "version", "'1.' || s.x || '.0'",
                "state", "case when mod(s.x, 10) = 0 then 'REJECTED' else 'COMPLETED' end",
                "process_instance_id", OLD_PROCESS,
                "created_at", "c.created_at - (1000000 - s.x) * interval '1' minute",
                "ended_at", "c.ended_at - (1000000 - s.x) * interval '1' minute"), from, to);
        copies.copy("release_event", "release_id = '" + finished + "' and number <= 5",
                Map.of("release_id", OLD), from, to);
        copies.copy("act_hi_procinst", ofTemplate("proc_inst_id_"), Map.of(
                "id_", OLD_PROCESS, "proc_inst_id_", OLD_PROCESS, "root_proc_inst_id_", OLD_PROCESS,
                "business_key_", OLD), from, to);
        Map<String, String> parts =
                Map.of("id_", OWN_ID, "proc_inst_id_", OLD_PROCESS, "root_proc_inst_id_", OLD_PROCESS);
        copies.copy("act_hi_actinst", ofTemplate("proc_inst_id_") + " and act_type_ = 'callActivity'", parts, from, to);
        copies.copy("act_hi_taskinst", ofTemplate("root_proc_inst_id_") + " and task_def_key_ in"
                + " ('userTask_approvePlan', 'userTask_approveRelease')", parts, from, to);
        copies.copy("act_hi_varinst", ofTemplate("proc_inst_id_") + " and name_ in ('product', 'version', 'round')",
                parts, from, to);
        copies.analyze();
    }

    void remove(int from, int to) {
        for (String table : new String[] {"act_hi_varinst", "act_hi_taskinst", "act_hi_actinst", "act_hi_procinst"}) {
            copies.remove(table, "proc_inst_id_", "old-process-", from, to);
        }
        copies.remove("release", "id", "old-", from, to);
        copies.analyze();
    }

    /** @param task its id, {@code instance} the process instance it belongs to; both of the release {@code waiting} */
    void addOpenTasks(String waiting, String task, String instance, int count) {
        String copy = " || '-' || s.x";
        copies.copy("release", "id = '" + waiting + "'", Map.of(
                "id", OPEN, "version", "'2.' || s.x || '.0'", "process_instance_id", "c.process_instance_id" + copy),
                1, count);
        copies.copy("change_set", "release_id = '" + waiting + "'", Map.of("release_id", OPEN), 1, count);
        copies.copy("act_ru_execution", "id_ = '" + instance + "'", Map.of(
                "id_", "c.id_" + copy, "proc_inst_id_", "c.id_" + copy, "root_proc_inst_id_", "c.id_" + copy,
                "super_exec_", "null", "business_key_", OPEN), 1, count);
        copies.copy("act_ru_task", "id_ = '" + task + "'", Map.of(
                "id_", "c.id_" + copy, "proc_inst_id_", "c.proc_inst_id_" + copy,
                "execution_id_", "c.proc_inst_id_" + copy), 1, count);
        copies.copy("act_ru_identitylink", "task_id_ = '" + task + "'", Map.of(
                "id_", "c.id_" + copy, "task_id_", "c.task_id_" + copy), 1, count);
        copies.copy("act_ru_authorization", "resource_id_ = '" + task + "'", Map.of(
                "id_", "c.id_" + copy, "resource_id_", "c.resource_id_" + copy), 1, count);
        copies.analyze();
    }

    private String ofTemplate(String column) {
        return column + " = '" + process + "'";
    }
}
