package org.releasemanager.release.bpmn;

import org.releasemanager.engine.Variable;

/** What the release itself tells its process; the first ones are there for people who watch in Cockpit. */
public final class ReleaseVariables {
    public static final Variable<String> PRODUCT = Variable.of("product", String.class);
    public static final Variable<String> VERSION = Variable.of("version", String.class);
    public static final Variable<Integer> ROUND = Variable.of("round", Integer.class);
    public static final Variable<String> RELEASE_TYPE = Variable.of("releaseType", String.class);

    /** How the phase before ended; written by the end events of the phases' models. */
    public static final Variable<String> OUTCOME = Variable.of("outcome", String.class);

    public static final Variable<Boolean> STAGING_DEFINED = Variable.of("stagingDefined", Boolean.class);
    public static final Variable<String> STAGING_ENVIRONMENT = Variable.of("stagingEnvironment", String.class);
    public static final Variable<String> PRODUCTION_ENVIRONMENT = Variable.of("productionEnvironment", String.class);
    public static final Variable<String> CANCELLED_BY = Variable.of("cancelledBy", String.class);
    public static final Variable<String> CANCEL_REASON = Variable.of("cancelReason", String.class);

    private ReleaseVariables() {}
}
