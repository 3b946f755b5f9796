package org.releasemanager.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/** Refuses models that would run code of their own: scripts, classes, shell commands, mails, forms from elsewhere, connectors. */
@Component
class ModelGuard extends AbstractProcessEnginePlugin {
    private static final Set<String> FORBIDDEN_ELEMENTS = Set.of("scriptTask", "script", "connector", "constraint");
    private static final List<String> FORBIDDEN_ATTRIBUTES =
            List.of("class", "expression", "resource", "formKey", "formHandlerClass", "variableMappingClass");

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        List<BpmnParseListener> listeners = configuration.getCustomPreBPMNParseListeners();
        var all = listeners == null ? new ArrayList<BpmnParseListener>() : new ArrayList<>(listeners);
        all.add(new AbstractBpmnParseListener() {
            @Override
            public void parseRootElement(Element root, List<ProcessDefinitionEntity> definitions) {
                check(root);
            }
        });
        configuration.setCustomPreBPMNParseListeners(all);
    }

    private static void check(Element element) {
        if (FORBIDDEN_ELEMENTS.contains(element.getTagName())) {
            throw new ForbiddenModel("<" + element.getTagName() + ">", element);
        }
        for (String attribute : FORBIDDEN_ATTRIBUTES) {
            if (element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, attribute) != null
                    || isListenerWith(element, attribute)) {
                throw new ForbiddenModel("camunda:" + attribute, element);
            }
        }
        String type = element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "type");
        if (type != null && element.getTagName().endsWith("Task") && !type.equals("external")) {
            throw new ForbiddenModel("camunda:type=\"" + type + "\"", element);
        }
        if (element.attribute("language") != null) {
            throw new ForbiddenModel("expressions in another language", element);
        }
        element.elements().forEach(ModelGuard::check);
    }

    private static boolean isListenerWith(Element element, String attribute) {
        return element.getTagName().endsWith("Listener") && element.attribute(attribute) != null;
    }

    static final class ForbiddenModel extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ForbiddenModel(String what, Element where) {
            super("Models may not use " + what + " (line " + where.getLine()
                    + "): name a delegate or listener by camunda:delegateExpression instead");
        }
    }
}
