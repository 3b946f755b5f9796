package org.releasemanager.coordination;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** What the teams do while a release is developed: one user task each in {@code develop-release.bpmn}. */
public enum Activity {
    COMPLETE_DEVELOPMENT(
            "userTask_completeDevelopment",
            "Development",
            "Every feature and fix of this release is merged, reviewed, and nothing half-done is left in it."),
    TEST_INTEGRATION(
            "userTask_testIntegration",
            "Integration testing",
            "The parts work together: services, databases, interfaces, migrations from the version that is live."),
    ASSURE_QUALITY(
            "userTask_assureQuality",
            "Quality assurance",
            "New behaviour and its neighbourhood are tried; known defects are listed with their weight."),
    UPDATE_DOCUMENTATION(
            "userTask_updateDocumentation",
            "Documentation",
            "Manuals, interface descriptions and run books say what this version does.");

    private final String definition;
    private final String label;
    private final String meaning;

    Activity(String definition, String label, String meaning) {
        this.definition = definition;
        this.label = label;
        this.meaning = meaning;
    }

    /** The user task in the model. */
    public String definition() {
        return definition;
    }

    public String label() {
        return label;
    }

    /** When it counts as done. */
    public String meaning() {
        return meaning;
    }

    public static Activity of(String definition) {
        return Arrays.stream(values())
                .filter(activity -> activity.definition.equals(definition))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No activity belongs to " + definition));
    }

    public static Set<String> definitions() {
        return Arrays.stream(values()).map(Activity::definition).collect(Collectors.toUnmodifiableSet());
    }
}
