package org.releasemanager.product.definition;

import static org.releasemanager.product.definition.Readers.fields;
import static org.releasemanager.product.definition.Readers.mapOf;
import static org.releasemanager.product.definition.Readers.oneOf;
import static org.releasemanager.product.definition.Readers.setting;
import static org.releasemanager.product.definition.Readers.text;

import java.util.Map;
import org.releasemanager.product.Product.Deploy;
import org.releasemanager.product.Product.Environment;
import org.releasemanager.product.Product.Environment.Kind;

/** An environment and how things get there. The settings are the tool's to understand. */
final class EnvironmentReader {
    static final Reader<Environment> ENVIRONMENT = fields(EnvironmentReader::environment);

    private static final Reader<String> SETTING = setting(Names.SETTING_VALUE);
    private static final Reader<Deploy> DEPLOY = fields(EnvironmentReader::deploy);
    private static final Deploy NOWHERE = new Deploy("", Map.of(), Map.of());

    private EnvironmentReader() {}

    private static Environment environment(Fields fields) {
        return new Environment(
                fields.required("key", text(Names.KEY), ""),
                fields.required("kind", oneOf(Kind.values()), Kind.DEVELOPMENT),
                fields.required("deploy", DEPLOY, NOWHERE));
    }

    private static Deploy deploy(Fields fields) {
        var tool = fields.required("tool", text(Names.KEY), "");
        var services = fields.optional("services", mapOf(Names.KEY, mapOf(Names.SETTING, SETTING)), Map.of());
        return new Deploy(tool, fields.others(Names.SETTING, SETTING), services);
    }
}
