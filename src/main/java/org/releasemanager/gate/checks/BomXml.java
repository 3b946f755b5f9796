package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** Reads one CycloneDX document in XML; what lies beside components and vulnerabilities (tools, for example) is none. */
final class BomXml implements XmlFile.Visitor {
    private static final String NAMESPACE = "http://cyclonedx.org/schema/bom/";

    private final BomVisitor visitor;
    private final List<String> path = new ArrayList<>();
    private final Deque<OpenComponent> components = new ArrayDeque<>();
    private Optional<BomVulnerability> vulnerability = Optional.empty();
    private Optional<String> severity = Optional.empty();
    private Optional<Double> score = Optional.empty();

    private record OpenComponent(int depth, BomComponent component) {}

    BomXml(BomVisitor visitor) {
        this.visitor = visitor;
    }

    @Override
    public void start(XmlElement element) throws IOException {
        if (element.depth() == 1
                && !(element.name().equals("bom") && element.namespace().startsWith(NAMESPACE))) {
            throw element.problem("is no CycloneDX document: its root element is '" + XmlFile.shortened(element.name())
                    + "' of '" + XmlFile.shortened(element.namespace()) + "'.");
        }
        if (element.depth() == 1) {
            visitor.specVersion(element.namespace().substring(NAMESPACE.length()));
        }
        path.add(element.name());
        if (isComponent(element.depth())) {
            var component = new BomComponent();
            component.type = element.attribute("type").orElse("");
            components.push(new OpenComponent(element.depth(), component));
        } else if (element.depth() == 3 && String.join("/", path).equals("bom/vulnerabilities/vulnerability")) {
            vulnerability = Optional.of(new BomVulnerability());
        }
    }

    @Override
    public void end(String name, int depth, String text) throws IOException {
        var open = components.peek();
        if (open != null) {
            component(open, text.strip());
        }
        vulnerability.ifPresent(found -> vulnerability(found, below(3), text.strip()));
        path.remove(path.size() - 1);
    }

    /** {@code bom/components/component}, and again {@code components/component} below it. */
    private boolean isComponent(int depth) {
        var outer = components.peek();
        var expected = outer == null ? 3 : outer.depth() + 2;
        return depth == expected
                && path.get(depth - 1).equals("component")
                && path.get(depth - 2).equals("components");
    }

    private void component(OpenComponent open, String text) {
        var component = open.component();
        switch (below(open.depth())) {
            case "" -> {
                visitor.component(component);
                components.pop();
            }
            case "group" -> component.group = text;
            case "name" -> component.name = text;
            case "version" -> component.version = text;
            case "purl" -> component.purl = text;
            case "licenses/license/id", "licenses/license/name" -> component.licences.add(text);
            case "licenses/expression" -> component.expressions.add(text);
            default -> {}
        }
    }

    private void vulnerability(BomVulnerability found, String field, String text) {
        switch (field) {
            case "" -> {
                visitor.vulnerability(found);
                vulnerability = Optional.empty();
            }
            case "id" -> found.id = text;
            case "rejected" -> found.rejected = true;
            case "analysis/state" -> found.state = text;
            case "ratings/rating/severity" -> severity = Optional.of(text);
            case "ratings/rating/score" -> score = number(text);
            case "ratings/rating" -> {
                found.rating(severity, score);
                severity = Optional.empty();
                score = Optional.empty();
            }
            default -> {}
        }
    }

    /** The path below the ancestor at this depth. */
    private String below(int depth) {
        return String.join("/", path.subList(depth, path.size()));
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text));
        } catch (NumberFormatException malformed) {
            return Optional.empty();
        }
    }
}
