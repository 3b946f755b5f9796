package org.releasemanager.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Puts the house's rules on every user task of every model, so that no door goes round them: evidence when it is created,
 * checks and records when it is completed.
 */
@Component
class UserTaskRules extends AbstractProcessEnginePlugin {
    private final ObjectProvider<TaskCreation> creation;
    private final ObjectProvider<TaskCheck> check;
    private final ObjectProvider<TaskWatches> watches;

    UserTaskRules(
            ObjectProvider<TaskCreation> creation,
            ObjectProvider<TaskCheck> check,
            ObjectProvider<TaskWatches> watches) {
        this.creation = creation;
        this.check = check;
        this.watches = watches;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPostBPMNParseListeners();
        var all = listeners == null ? new ArrayList<BpmnParseListener>() : new ArrayList<>(listeners);
        all.add(new AbstractBpmnParseListener() {
            @Override
            public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
                var definition = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
                definition.addTaskListener(TaskListener.EVENTNAME_CREATE, UserTaskRules.this::created);
                definition.addTaskListener(TaskListener.EVENTNAME_UPDATE, task -> watches.getObject()
                        .changed(task));
                definition.addTaskListener(TaskListener.EVENTNAME_COMPLETE, UserTaskRules.this::completed);
                definition.addTaskListener(TaskListener.EVENTNAME_DELETE, task -> watches.getObject()
                        .withdrawn(task));
            }
        });
        configuration.setCustomPostBPMNParseListeners(all);
    }

    private void created(DelegateTask task) {
        creation.getObject().created(task);
        watches.getObject().opened(task);
    }

    private void completed(DelegateTask task) {
        check.getObject().completing(task);
        watches.getObject().completed(task);
    }
}
