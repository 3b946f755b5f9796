package org.releasemanager.product.definition;

import static org.releasemanager.product.definition.Readers.fields;
import static org.releasemanager.product.definition.Readers.flag;
import static org.releasemanager.product.definition.Readers.number;
import static org.releasemanager.product.definition.Readers.settings;
import static org.releasemanager.product.definition.Readers.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.product.Product.Gate;

/** A quality gate. Keys that are not known here are settings of its check. */
final class GateReader {
    static final Reader<Gate> GATE = fields(GateReader::gate);

    private static final List<String> TYPES = List.of(
            "junit",
            "jacoco",
            "cobertura",
            "sarif",
            "cyclonedx",
            "attestation",
            "checklist",
            "issues",
            "dependencies",
            "slo-burn");

    /** What these judge is no file: answers of people, issues, other releases, metrics. */
    private static final Set<String> WITHOUT_FILES = Set.of("checklist", "issues", "dependencies", "slo-burn");

    private static final Rule TYPE =
            word -> TYPES.contains(word) ? Optional.empty() : Optional.of(NearMatch.unknown("gate type", word, TYPES));
    private static final double MOST = 1_000_000_000;

    private GateReader() {}

    private static Gate gate(Fields fields) {
        var id = fields.required("id", text(Names.KEY), "");
        var type = fields.required("type", text(TYPE), "");
        return new Gate(
                id,
                type,
                WITHOUT_FILES.contains(type)
                        ? fields.optional("evidence", text(Paths.GLOB), "")
                        : fields.required("evidence", text(Paths.GLOB), ""),
                fields.optional("folder", text(Paths.EVIDENCE_FOLDER)),
                fields.optional("minimum", number(0, MOST)),
                fields.optional("maximum", number(0, MOST)),
                fields.optional("required", flag(), true),
                fields.othersUnlessSlips(Names.SETTING, settings(Names.SETTING_VALUE)));
    }
}
