package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.Optional;

/**
 * Reads one SARIF log.
 *
 * @see <a href="https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html">SARIF 2.1.0</a>
 */
final class SarifReader {
    private static final String VERSION = "2.1.0";

    private final JsonFile json;
    private final SarifTotals total;
    private Optional<String> version = Optional.empty();
    private boolean hasRuns;

    SarifReader(JsonFile json, SarifTotals total) {
        this.json = json;
        this.total = total;
    }

    void log() throws IOException {
        json.object(name -> {
            switch (name) {
                case "version" -> version = json.text();
                case "runs" -> {
                    hasRuns = !json.isAbsent();
                    json.array(() -> new SarifRun(json, total).read());
                }
                default -> json.skip();
            }
        });
        if (version.filter(VERSION::equals).isEmpty()) {
            throw json.problem("is no SARIF " + VERSION + " log: its 'version' is "
                    + version.map(text -> "'" + XmlFile.shortened(text) + "'").orElse("missing") + ".");
        }
        if (!hasRuns) {
            throw json.problem("is no SARIF " + VERSION + " log: its 'runs' are missing.");
        }
    }
}
