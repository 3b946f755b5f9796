package org.releasemanager.product.definition;

import static org.assertj.core.api.Assertions.assertThat;

import org.releasemanager.product.Definitions;

/**
 * A wrong definition: the web shop with one thing changed.
 *
 * @param right what the web shop says
 * @param wrong what is said instead
 * @param field the one field that is wrong
 * @param fix a part of the message
 * @param schemaSeesIt whether the JSON Schema can refuse it, too
 */
record Wrong(String right, String wrong, String field, String fix, boolean schemaSeesIt) {
    private static final String TOP = "name: Web shop";
    private static final String WEB = "{key: web, path: ., build: ./build.sh}";
    private static final String FIRST_DEPLOY = "deploy: {tool: local, directory: deployments/shop/staging, start: "
            + "./start.sh, health: http://127.0.0.1:9001/health}";
    private static final String FIRST_GATE =
            "{id: unit-tests, type: junit, evidence: \"reports/**/TEST-*.xml\", " + "minimum: 1, required: true}";
    private static final String SECOND_GATE =
            "{id: coverage, type: jacoco, evidence: reports/jacoco.xml, minimum: 0.7, required: false}";

    static Wrong wrong(String right, String wrong, String field, String fix) {
        return new Wrong(right, wrong, field, fix, true);
    }

    /** With these further lines at the end. */
    static Wrong more(String lines, String field, String fix) {
        return wrong(TOP, TOP + "\n" + lines, field, fix);
    }

    static Wrong service(String services, String field, String fix) {
        return wrong("- " + WEB, services, field, fix);
    }

    /** With this as what staging is deployed by. */
    static Wrong staging(String deploy, String field, String fix) {
        return wrong(FIRST_DEPLOY, deploy, "environments[0]." + field, fix);
    }

    static Wrong gate(String gate, String field, String fix) {
        return wrong(FIRST_GATE, gate, "gates[0]." + field, fix);
    }

    static Wrong coverage(String gate, String field, String fix) {
        return wrong(SECOND_GATE, gate, "gates[1]." + field, fix);
    }

    /** For what a schema cannot say. */
    Wrong beyondSchema() {
        return new Wrong(right, wrong, field, fix, false);
    }

    String definition() {
        assertThat(Definitions.SHOP).contains(right);
        return Definitions.SHOP.replaceFirst(
                java.util.regex.Pattern.quote(right), java.util.regex.Matcher.quoteReplacement(wrong));
    }

    @Override
    public String toString() {
        return wrong.lines().reduce((first, last) -> last).orElse("(nothing)") + " → " + field;
    }
}
