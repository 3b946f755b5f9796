package org.releasemanager.rollback.bpmn;

import java.util.List;
import org.releasemanager.engine.Variable;

/** The process variables of rollback and recovery, and the receive task that waits for an undo. */
final class RollbackVariables {
    /** Key of the environment that is rolled back; written by the caller of {@code roll-back-release}. */
    static final Variable<String> ENVIRONMENT = Variable.of("environment", String.class);

    static final Variable<List<String>> ROLLBACK_SERVICES = Variable.listOf("rollbackServices");

    /** The service of this turn of the loop. */
    static final Variable<String> SERVICE = Variable.of("service", String.class);

    static final Variable<Boolean> UNDONE = Variable.of("undone", Boolean.class);
    static final Variable<Boolean> ROLLBACK_VERIFIED = Variable.of("rollbackVerified", Boolean.class);

    static final Variable<Boolean> SCHEMA_CHANGE_INCOMPATIBLE = Variable.of("schemaChangeIncompatible", Boolean.class);
    static final Variable<Boolean> PREVIOUS_VERSION_AVAILABLE = Variable.of("previousVersionAvailable", Boolean.class);
    static final Variable<Boolean> DEPENDENTS_ON_NEW_VERSION = Variable.of("dependentsOnNewVersion", Boolean.class);
    static final Variable<Integer> HOURS_LIVE = Variable.of("hoursLive", Integer.class);
    static final Variable<String> FAILURE_REASON = Variable.of("failureReason", String.class);

    static final Variable<String> CHOICE = Variable.of("choice", String.class);
    static final Variable<String> REASON = Variable.of("reason", String.class);

    static final String AWAIT_UNDO = "receiveTask_awaitUndo";

    static final String REPAIR_SERVICE = "userTask_repairService";
    static final String REPAIR_ENVIRONMENT = "userTask_repairEnvironment";
    static final String CHOOSE_RECOVERY = "userTask_chooseRecovery";
    static final String RESOLVE_STAGING_FAILURE = "userTask_resolveStagingFailure";

    private RollbackVariables() {}
}
