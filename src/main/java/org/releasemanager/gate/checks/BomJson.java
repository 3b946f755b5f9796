package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.Optional;

/** Reads one CycloneDX document in JSON. */
final class BomJson {
    private final JsonFile json;
    private final BomVisitor visitor;
    private Optional<String> format = Optional.empty();
    private Optional<String> version = Optional.empty();

    BomJson(JsonFile json, BomVisitor visitor) {
        this.json = json;
        this.visitor = visitor;
    }

    void bom() throws IOException {
        json.object(name -> {
            switch (name) {
                case "bomFormat" -> format = json.text();
                case "specVersion" -> version = json.text();
                case "components" -> json.array(this::component);
                case "vulnerabilities" -> json.array(this::vulnerability);
                default -> json.skip();
            }
        });
        if (format.filter("CycloneDX"::equals).isEmpty()) {
            throw json.problem("is no CycloneDX document: its 'bomFormat' is "
                    + format.map(text -> "'" + XmlFile.shortened(text) + "'").orElse("missing") + ".");
        }
        visitor.specVersion(version.orElse(""));
    }

    private void component() throws IOException {
        var component = new BomComponent();
        json.object(name -> {
            switch (name) {
                case "type" -> component.type = json.text().orElse("");
                case "group" -> component.group = json.text().orElse("");
                case "name" -> component.name = json.text().orElse("");
                case "version" -> component.version = json.text().orElse("");
                case "purl" -> component.purl = json.text().orElse("");
                case "licenses" -> json.array(() -> licence(component));
                case "components" -> json.array(this::component);
                default -> json.skip();
            }
        });
        visitor.component(component);
    }

    private void licence(BomComponent component) throws IOException {
        json.object(name -> {
            switch (name) {
                case "expression" -> json.text().ifPresent(component.expressions::add);
                case "license" ->
                    json.object(key -> {
                        if (key.equals("id") || key.equals("name")) {
                            json.text().ifPresent(component.licences::add);
                        } else {
                            json.skip();
                        }
                    });
                default -> json.skip();
            }
        });
    }

    private void vulnerability() throws IOException {
        var vulnerability = new BomVulnerability();
        json.object(name -> {
            switch (name) {
                case "id" -> vulnerability.id = json.text().orElse(vulnerability.id);
                case "rejected" -> vulnerability.rejected = json.text().isPresent();
                case "ratings" -> json.array(() -> rating(vulnerability));
                case "analysis" -> analysis(vulnerability);
                default -> json.skip();
            }
        });
        visitor.vulnerability(vulnerability);
    }

    private void analysis(BomVulnerability vulnerability) throws IOException {
        json.object(name -> {
            if (name.equals("state")) {
                vulnerability.state = json.text().orElse("");
            } else {
                json.skip();
            }
        });
    }

    private void rating(BomVulnerability vulnerability) throws IOException {
        var rating = new Rating();
        json.object(name -> {
            switch (name) {
                case "severity" -> rating.severity = json.text();
                case "score" -> rating.score = json.number();
                default -> json.skip();
            }
        });
        vulnerability.rating(rating.severity, rating.score);
    }

    private static final class Rating {
        private Optional<String> severity = Optional.empty();
        private Optional<Double> score = Optional.empty();
    }
}
