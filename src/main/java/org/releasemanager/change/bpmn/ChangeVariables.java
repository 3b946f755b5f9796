package org.releasemanager.change.bpmn;

import org.releasemanager.change.ChangeSet;
import org.releasemanager.change.Commit;
import org.releasemanager.engine.ErrorCode;
import org.releasemanager.engine.ReleaseContext;
import org.releasemanager.engine.Variable;

/** What the changes tell the models: enough for the table {@code release-type} and for a glance in Cockpit. */
final class ChangeVariables {
    static final Variable<Integer> CHANGE_COMMITS = Variable.of("changeCommits", Integer.class);
    static final Variable<Boolean> CHANGE_BREAKING = Variable.of("changeBreaking", Boolean.class);
    static final Variable<Boolean> CHANGE_FEATURES = Variable.of("changeFeatures", Boolean.class);
    static final Variable<String> CHOICE = Variable.of("choice", String.class);
    static final Variable<String> REF = Variable.of("ref", String.class);
    static final Variable<String> PREVIOUS = Variable.of("previous", String.class);
    static final Variable<String> REASON = Variable.of("reason", String.class);

    static final ErrorCode CHANGES_REFUSED = new ErrorCode("changes-refused");
    static final ErrorCode TAG_REFUSED = new ErrorCode("tag-refused");

    private ChangeVariables() {}

    static void tell(ReleaseContext context, ChangeSet set) {
        context.set(CHANGE_COMMITS, set.commits());
        context.set(CHANGE_BREAKING, set.breaking() > 0);
        context.set(CHANGE_FEATURES, set.count(Commit.Category.FEATURE) > 0);
    }
}
