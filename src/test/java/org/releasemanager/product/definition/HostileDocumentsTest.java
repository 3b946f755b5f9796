package org.releasemanager.product.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.releasemanager.product.Definitions;
import org.releasemanager.product.InvalidDefinition;
import org.releasemanager.product.Product;

class HostileDocumentsTest {
    private final DefinitionReader reader = new DefinitionReader(List.of());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            key: shop\\nname: &n Shop\\nrepository: *n         | line 3: aliases
            key: shop\\n<<: *shop                              | line 2: aliases
            key: !!javax.script.ScriptEngineManager [x]        | line 1: tags
            key: shop\\nteams:\\n\\tdevelopment: {}            | line 3: a tab
            key: shop\\n---\\nkey: bank                        | line 3: a second document
            key: shop\\nname: "Shop                            | line 2: not well-formed
            key: shop\\n? [a, b]\\n: c                         | line 2: a key must be a plain text
            key: shop\\nname: Web: shop                        | line 2: not well-formed
            key: shop\\nname: @shop                            | line 2: not well-formed
            - key                                              | must be a map
            shop                                               | must be a map
            # nothing                                          | is empty
            """)
    void brokenYamlIsRefusedWithItsLine(String yaml, String says) {
        var text = yaml.replace("\\n", "\n").replace("\\t", "\t");

        assertThat(refusal(reader::yaml, text.getBytes(UTF_8))).startsWith(says);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"key": "shop",\\n "name"                          | line 2: not well-formed
            {"key": "shop"} {"key": "bank"}                    | line 1: a second document
            {"key": shop}                                      | line 1: not well-formed
            {"key": "shop", // comment\\n "name": "Shop"}      | line 1: not well-formed
            []                                                 | must be a map
            null                                               | must be a map
            """)
    void brokenJsonIsRefusedWithItsLine(String json, String says) {
        var text = json.replace("\\n", "\n");

        assertThat(refusal(reader::json, text.getBytes(UTF_8))).startsWith(says);
    }

    @Test
    void billionLaughsAreRefusedAtTheFirstAlias() {
        var lol = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int level = 1; level < 30; level++) {
            lol.append("a%1$d: &a%1$d [*a%2$d, *a%2$d]%n".formatted(level, level - 1));
        }

        assertThat(refusal(reader::yaml, lol.toString().getBytes(UTF_8))).startsWith("line 2: aliases");
    }

    @Test
    void deepNestingIsRefused() {
        var brackets = "[".repeat(100_000).getBytes(UTF_8);
        var objects = "{\"a\":".repeat(100_000).getBytes(UTF_8);

        assertThat(refusal(reader::yaml, brackets)).contains("nested more than 20 levels");
        assertThat(refusal(reader::json, objects)).contains("nested more than 20 levels");
    }

    @Test
    void hugeDocumentIsRefused() {
        var huge = (Definitions.SMALLEST + "#".repeat(10_000_000)).getBytes(UTF_8);

        assertThat(refusal(reader::yaml, huge)).contains("larger than 1 MiB");
    }

    @Test
    void onlyUtf8IsRead() {
        var latin = new byte[] {'k', 'e', 'y', ':', ' ', (byte) 0xE9};

        assertThat(refusal(reader::yaml, latin)).contains("UTF-8");
        assertThat(refusal(reader::yaml, "key: \u0001".getBytes(UTF_8))).contains("special characters");
        assertThat(reader.yaml(("\uFEFF" + Definitions.SMALLEST).getBytes(UTF_8))
                        .key())
                .isEqualTo("shop");
    }

    private static String refusal(Function<byte[], Product> read, byte[] content) {
        var invalid = catchThrowableOfType(InvalidDefinition.class, () -> read.apply(content));
        assertThat(invalid).isNotNull();
        assertThat(invalid.problems()).first().extracting("field").isEqualTo("document");
        return invalid.problems().get(0).message();
    }
}
