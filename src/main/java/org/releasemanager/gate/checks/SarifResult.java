package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.Optional;

/** Reads one result; after that, its fields say what matters for counting it. */
final class SarifResult {
    private final JsonFile json;
    private Optional<SarifLevel> level = Optional.empty();
    private String kind = "fail";
    private String baseline = "";
    private String ruleId = "";
    private int ruleIndex = SarifRules.NONE;
    private int component = SarifRules.DRIVER;
    private int suppressions;
    private boolean suppressionPending;

    SarifResult(JsonFile json) {
        this.json = json;
    }

    void read() throws IOException {
        json.object(name -> {
            switch (name) {
                case "level" -> level = SarifRun.level(json);
                case "kind" -> kind = json.text().orElse("fail");
                case "baselineState" -> baseline = json.text().orElse("");
                case "ruleId" -> ruleId = json.text().orElse(ruleId);
                case "ruleIndex" -> ruleIndex = index(ruleIndex);
                case "rule" -> rule();
                case "suppressions" -> json.array(this::suppression);
                default -> json.skip();
            }
        });
    }

    /** §3.27.23: there is a suppression, and none is under review or rejected. */
    boolean isSuppressed() {
        return suppressions > 0 && !suppressionPending;
    }

    /** Results that are only listed because an earlier run had them are gone. */
    boolean isPresent() {
        return !baseline.equals("absent");
    }

    /** Stated, or none because the tool reports no failure (§3.27.9); otherwise its rule says. */
    Optional<SarifLevel> level() {
        return level.isPresent() || kind.equals("fail") ? level : Optional.of(SarifLevel.NONE);
    }

    String ruleId() {
        return ruleId;
    }

    int ruleIndex() {
        return ruleIndex;
    }

    int component() {
        return component;
    }

    private void rule() throws IOException {
        json.object(name -> {
            switch (name) {
                case "id" -> ruleId = json.text().filter(id -> ruleId.isEmpty()).orElse(ruleId);
                case "index" -> ruleIndex = index(ruleIndex);
                case "toolComponent" -> toolComponent();
                default -> json.skip();
            }
        });
    }

    /** Named by something else than its index, it leaves the rule to be found by its id. */
    private void toolComponent() throws IOException {
        component = SarifRules.ELSEWHERE;
        json.object(key -> {
            if (key.equals("index")) {
                component = index(component);
            } else {
                json.skip();
            }
        });
    }

    private void suppression() throws IOException {
        suppressions++;
        json.object(name -> {
            if (name.equals("status")) {
                suppressionPending |=
                        json.text().filter(status -> !status.equals("accepted")).isPresent();
            } else {
                json.skip();
            }
        });
    }

    private int index(int before) throws IOException {
        return json.number().map(Double::intValue).orElse(before);
    }
}
