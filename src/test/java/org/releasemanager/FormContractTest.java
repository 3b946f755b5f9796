package org.releasemanager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.ModelFiles.FORMS;
import static org.releasemanager.ModelFiles.files;
import static org.releasemanager.ModelFiles.kebabCase;
import static org.releasemanager.ModelFiles.models;
import static org.releasemanager.ModelFiles.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.releasemanager.ModelFiles.Model;

/** What holds for every user task and its form. */
class FormContractTest {
    private static final Set<String> ROLES =
            Set.of("manager", "developer", "tester", "operator", "product-owner", "security", "${role}");
    /** What the form viewer of Tasklist 7.24 can show; one other component and the whole form stays empty. */
    private static final Set<String> COMPONENTS = Set.of(
            "text", "textarea", "textfield", "number", "radio", "select", "checkbox", "datetime", "separator", "group");

    /** A user task and the room of its model; JUnit shows the task's id as the name of the test. */
    record Asked(UserTask task, String room) {
        JsonNode form() {
            return json(FORMS.resolve(room).resolve(task.getCamundaFormRef() + ".form"));
        }

        @Override
        public String toString() {
            return task.getId();
        }
    }

    static Stream<Asked> tasks() {
        return models().flatMap(FormContractTest::tasksOf);
    }

    static Stream<Path> forms() {
        return files(FORMS, ".form").stream();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void taskHasAFormOfItsOwnNameInItsRoom(Asked asked) {
        assertThat(asked.task().getCamundaFormRef())
                .isEqualTo(kebabCase(asked.task().getName()));
        assertThat(asked.task().getCamundaFormRefBinding()).isEqualTo("deployment");
        assertThat(asked.form().path("id").asText()).isEqualTo(asked.task().getCamundaFormRef());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void taskIsOfferedToRoles(Asked asked) {
        assertThat(ROLES).containsAll(asked.task().getCamundaCandidateGroupsList());
        assertThat(asked.task().getCamundaCandidateGroupsList()).isNotEmpty();
    }

    /** Otherwise a choice of yesterday would decide for a person who forgot theirs, and a comment would overwrite another. */
    @ParameterizedTest
    @MethodSource("tasks")
    void whatAPersonEntersStaysInTheTask(Asked asked) {
        var local = asked.task().getExtensionElements().getChildElementsByType(CamundaInputOutput.class).stream()
                .flatMap(io -> io.getCamundaInputParameters().stream())
                .map(CamundaInputParameter::getCamundaName)
                .toList();

        var keys = components(asked.form()).filter(c -> c.has("key")).map(c -> c.path("key")
                .asText());

        assertThat(local).containsExactlyInAnyOrderElementsOf(keys.toList());
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formShowsEvidenceThatNobodyCanSendBack(Path form) {
        assertThat(components(json(form)))
                .anyMatch(c -> c.path("type").asText().equals("text")
                        && c.path("text").asText().equals("=evidence"))
                .noneMatch(c -> c.path("key").asText().equals("evidence"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void formUsesWhatTasklistCanShow(Path form) {
        var schema = json(form);

        assertThat(schema.path("schemaVersion").asInt()).isEqualTo(16);
        assertThat(schema.path("executionPlatformVersion").asText()).isEqualTo("7.24.0");
        assertThat(components(schema).map(c -> c.path("type").asText())).isSubsetOf(COMPONENTS);
    }

    /** A text variable of the engine holds 4,000 characters. */
    @ParameterizedTest
    @MethodSource("forms")
    void inputHasALabelAndALimit(Path form) {
        assertThat(components(json(form)).filter(c -> c.has("key"))).allSatisfy(input -> {
            assertThat(input.path("label").asText(input.path("dateLabel").asText()))
                    .isNotBlank();
            if (List.of("textfield", "textarea").contains(input.path("type").asText())) {
                assertThat(input.path("validate").path("maxLength").asInt()).isBetween(1, 4000);
            }
        });
    }

    @Test
    void everyFormBelongsToATask() {
        var unused = forms().map(path -> path.getFileName().toString().replace(".form", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        tasks().forEach(asked -> unused.remove(asked.task().getCamundaFormRef()));

        assertThat(unused).isEmpty();
    }

    private static Stream<Asked> tasksOf(Model model) {
        return model.read().getModelElementsByType(UserTask.class).stream().map(task -> new Asked(task, model.room()));
    }

    private static Stream<JsonNode> components(JsonNode parent) {
        return StreamSupport.stream(parent.path("components").spliterator(), false)
                .flatMap(component -> Stream.concat(Stream.of(component), components(component)));
    }

    private static JsonNode json(Path path) {
        try {
            return new ObjectMapper().readTree(text(path));
        } catch (JsonProcessingException broken) {
            throw new AssertionError(path + " is no JSON", broken);
        }
    }
}
