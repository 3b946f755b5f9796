package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Not even an administrator can bring in a model, a variable or a filter that runs code or reads what is none of its business. */
class GuardedModelsTest extends WholeApplicationTest {
    private static final String JSON = "application/json";
    private static final String CANARY = "jdbc:h2:mem:journey";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<serviceTask id='a' camunda:class='org.camunda.bpm.engine.impl.bpmn.behavior.NoneEndEventActivityBehavior'/>",
                "<serviceTask id='a' activiti:class='org.camunda.bpm.engine.impl.bpmn.behavior.NoneEndEventActivityBehavior'/>",
                "<serviceTask id='a' camunda:expression='${environment}' camunda:resultVariable='leak'/>",
                "<serviceTask id='a' camunda:type='shell'><extensionElements><camunda:field name='command' stringValue='id'/></extensionElements></serviceTask>",
                "<serviceTask id='a' camunda:type='mail'><extensionElements><camunda:field name='to' stringValue='x@example.org'/><camunda:field name='text' stringValue='x'/></extensionElements></serviceTask>",
                "<scriptTask id='a' scriptFormat='javascript'><script>1</script></scriptTask>",
                "<scriptTask id='a' scriptFormat='groovy' camunda:resource='x.groovy'/>",
                "<userTask id='a'><extensionElements><camunda:taskListener event='create' expression='${task.execution}'/></extensionElements></userTask>",
                "<userTask id='a'><extensionElements><camunda:executionListener event='start' class='java.lang.Thread'/></extensionElements></userTask>",
                "<userTask id='a'><extensionElements><camunda:inputOutput><camunda:inputParameter name='x'><camunda:script scriptFormat='juel'>${environment}</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>",
                "<userTask id='a' camunda:formKey='embedded:deployment:evil.html'/>",
                "<userTask id='a' camunda:formHandlerClass='java.lang.Thread'/>",
                "<callActivity id='a' calledElement='check-gates' camunda:variableMappingClass='java.lang.Thread'/>",
                "<serviceTask id='a'><extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></extensionElements></serviceTask>",
            })
    void modelsThatRunCodeOfTheirOwnAreNotDeployed(String step) {
        var answer = deploy("code", step);

        assertThat(answer.status()).as(answer.text()).isBetween(400, 500);
        assertThat(answer.text()).containsAnyOf("Models may not use", "Error while parsing", "Could not parse");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${environment}",
                "${dataSource}",
                "${taskService}",
                "${accessProperties}",
                "${''.getClass()}",
                "${''.class}",
                "${execution.getProcessEngineServices()}",
                "${execution.processEngineServices}",
                "${execution.bpmnModelInstance}",
                "${now().getClass()}",
                "${dateTime().getZone()}",
                "${freezeScopeDelegate.class.name}",
            })
    void expressionsReadVariablesOnly(String expression) {
        String key = "read" + Integer.toUnsignedString(expression.hashCode());
        var deployed = deploy(
                key,
                "<userTask id='a'><extensionElements><camunda:inputOutput><camunda:inputParameter name='leak'>"
                        + expression
                        + "</camunda:inputParameter></camunda:inputOutput></extensionElements></userTask>");
        assertThat(deployed.status()).as(deployed.text()).isEqualTo(200);

        var started = api.send("admin", "POST", "/engine-rest/process-definition/key/" + key + "/start", JSON, "{}");

        assertThat(started.status()).as(started.text()).isBetween(400, 500);
        assertThat(started.text()).doesNotContain(CANARY).doesNotContain("release-manager.home");
    }

    @Test
    void noCodeComesInAsAVariable() {
        String gadget = "{\"variables\":{\"x\":{\"type\":\"Object\",\"value\":\"rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcA==\","
                + "\"valueInfo\":{\"objectTypeName\":\"java.util.HashMap\","
                + "\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}";
        deploy("plain", "<userTask id='a'/>");

        var answer = api.send("admin", "POST", "/engine-rest/process-definition/key/plain/start", JSON, gadget);

        assertThat(answer.status()).as(answer.text()).isBetween(400, 500);
        assertThat(answer.text()).contains("serializ");
    }

    @Test
    void aCaseModelIsNoWayRound() {
        var answer = deploy("case.cmmn", "case.cmmn", """
                <definitions xmlns='http://www.omg.org/spec/CMMN/20151109/MODEL' targetNamespace='x'>
                  <case id='sneaky' name='x'><casePlanModel id='p'><planItem id='i' definitionRef='h'/><humanTask id='h'/></casePlanModel></case>
                </definitions>""");

        assertThat(answer.text()).doesNotContain("sneaky");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${environment}", "${dataSource}", "${''.getClass().getName()}"})
    void aFilterReadsNoBean(String expression) {
        String filter = "{\"resourceType\":\"Task\",\"name\":\"" + expression.hashCode()
                + "\",\"query\":{\"taskNameExpression\":\"" + expression + "\"},\"properties\":{}}";
        var person = new Tasklist(port, "developer", "release-demo");

        assertThat(person.engine("/filter/create", filter).statusCode()).isEqualTo(403);
        var created = api.send("admin", "POST", "/engine-rest/filter/create", JSON, filter);
        assertThat(created.status()).as(created.text()).isEqualTo(200);
        String path = "/engine-rest/filter/" + created.json().path("id").asText();
        var listed = api.get("admin", path + "/list");
        api.delete("admin", path);

        assertThat(listed.status()).as(listed.text()).isBetween(400, 500);
        assertThat(listed.text()).doesNotContain(CANARY).doesNotContain("java.lang.String");
    }

    private Api.Answer deploy(String key, String step) {
        return deploy(key, key + ".bpmn", """
                <definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'
                    xmlns:camunda='http://camunda.org/schema/1.0/bpmn' xmlns:activiti='http://activiti.org/bpmn' targetNamespace='x'>
                  <process id='%s' isExecutable='true' camunda:historyTimeToLive='P1D'>
                    <startEvent id='s'/><sequenceFlow id='f' sourceRef='s' targetRef='a'/>%s
                  </process>
                </definitions>""".formatted(key, step));
    }

    private Api.Answer deploy(String name, String file, String content) {
        String body = String.join(
                "\r\n",
                "--part",
                "Content-Disposition: form-data; name=\"deployment-name\"",
                "",
                name,
                "--part",
                "Content-Disposition: form-data; name=\"data\"; filename=\"" + file + "\"",
                "Content-Type: application/octet-stream",
                "",
                content,
                "--part--",
                "");
        return api.send("admin", "POST", "/engine-rest/deployment/create", "multipart/form-data; boundary=part", body);
    }
}
