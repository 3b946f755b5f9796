package org.releasemanager.product.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.releasemanager.product.FieldProblem;
import org.releasemanager.product.InvalidDefinition;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says where a text stops being YAML or JSON. Such a text has no fields, so the problem is the whole document's. */
final class SyntaxProblem {
    private SyntaxProblem() {}

    static InvalidDefinition of(String message) {
        return new InvalidDefinition(List.of(new FieldProblem("document", message)));
    }

    static InvalidDefinition at(int line, String message) {
        return of("line " + line + ": " + message);
    }

    static InvalidDefinition of(JsonProcessingException e) {
        if (e.getCause() instanceof MarkedYAMLException yaml && yaml.getProblemMark() != null) {
            return at(yaml.getProblemMark().getLine() + 1, plain(yaml.getProblem()));
        }
        return at(e.getLocation() == null ? 1 : e.getLocation().getLineNr(), plain(e.getOriginalMessage()));
    }

    private static String plain(String problem) {
        if (problem.contains("(TAB)")) {
            return "a tab stands where only spaces may: indent with spaces";
        }
        if (problem.startsWith("Expected a field name")) {
            return "a key must be a plain text: write it as `key: value`";
        }
        return "not well-formed: " + problem.lines().findFirst().orElse("cannot be read");
    }
}
