package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.Optional;
import org.releasemanager.gate.spi.UnreadableEvidence;

/** Reads one run: what the tool looked for, what it found, and whether it came to its end. */
final class SarifRun {
    private final JsonFile json;
    private final SarifTotals total;
    private final SarifRules rules = new SarifRules();
    private boolean hasResults;
    private boolean brokeOff;

    SarifRun(JsonFile json, SarifTotals total) {
        this.json = json;
        this.total = total;
    }

    void read() throws IOException {
        json.object(name -> {
            switch (name) {
                case "tool" -> tool();
                case "results" -> {
                    hasResults = !json.isAbsent();
                    json.array(this::result);
                }
                case "invocations" -> json.array(this::invocation);
                default -> json.skip();
            }
        });
        rules.settle(total);
        total.run(hasResults, brokeOff);
    }

    private void invocation() throws IOException {
        json.object(name -> {
            if (name.equals("executionSuccessful")) {
                brokeOff |= json.isFalse();
            } else {
                json.skip();
            }
        });
    }

    private void tool() throws IOException {
        var extension = new int[] {0};
        json.object(name -> {
            switch (name) {
                case "driver" -> component(SarifRules.DRIVER);
                case "extensions" -> json.array(() -> component(extension[0]++));
                default -> json.skip();
            }
        });
    }

    private void component(int component) throws IOException {
        var index = new int[] {0};
        json.object(name -> {
            if (name.equals("rules")) {
                json.array(() -> rule(component, index[0]++));
            } else {
                json.skip();
            }
        });
    }

    private void rule(int component, int index) throws IOException {
        var rule = new SarifRules.Rule(component, index);
        json.object(name -> {
            switch (name) {
                case "id" -> rule.id = json.text().orElse("");
                case "defaultConfiguration" ->
                    json.object(key -> {
                        if (key.equals("level")) {
                            rule.level = level();
                        } else {
                            json.skip();
                        }
                    });
                default -> json.skip();
            }
        });
        rules.define(rule);
    }

    private void result() throws IOException {
        var result = new SarifResult(json);
        result.read();
        if (result.isSuppressed()) {
            total.suppressed();
        } else if (result.isPresent()) {
            rules.count(result);
        }
    }

    private Optional<SarifLevel> level() throws IOException {
        return level(json);
    }

    static Optional<SarifLevel> level(JsonFile json) throws IOException {
        var text = json.text();
        var level = text.flatMap(word -> Words.find(SarifLevel.class, word));
        if (text.isPresent() && level.isEmpty()) {
            throw unknownLevel(json, text.get());
        }
        return level;
    }

    private static UnreadableEvidence unknownLevel(JsonFile json, String text) {
        return json.problem(
                "the level '" + XmlFile.shortened(text) + "' is none of " + Words.all(SarifLevel.class) + ".");
    }
}
