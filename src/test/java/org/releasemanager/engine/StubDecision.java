package org.releasemanager.engine;

import java.util.Map;
import java.util.stream.Collectors;

/** A decision table of one rule that always matches. */
public final class StubDecision {
    private StubDecision() {}

    public static String xml(String id, Map<String, String> outputs) {
        var columns = outputs.keySet().stream()
                .map(name -> "<output id=\"out_%s\" name=\"%s\" typeRef=\"string\"/>".formatted(name, name))
                .collect(Collectors.joining());
        var entries = outputs.entrySet().stream()
                .map(entry -> "<outputEntry id=\"entry_%s\" expressionLanguage=\"feel\"><text>%s</text></outputEntry>"
                        .formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        return """
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
                    xmlns:camunda="http://camunda.org/schema/1.0/dmn" id="stub" name="stub" namespace="stub">
                  <decision id="%s" name="%s" camunda:historyTimeToLive="P1D">
                    <decisionTable id="table" hitPolicy="COLLECT">%s<rule id="rule">%s</rule></decisionTable>
                  </decision>
                </definitions>
                """.formatted(id, id, columns, entries);
    }
}
