package org.releasemanager.product.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.product.InvalidDefinition;
import org.releasemanager.product.ProductDefinitions;

class SecretsByReferenceTest {
    private final ProductDefinitions definitions = new ProductDefinitions(AllChecks.list());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./start.sh --token=hunter2",
                "./start.sh --db-password hunter2 PASSWORD=hunter2",
                "https://shop.example.org/health?api_key=hunter2",
                "https://shop.example.org/health?a=1&sig=hunter2",
                "https://admin:hunter2@shop.example.org/health",
                "curl -H 'X-Auth-Token: hunter2' https://shop.example.org",
                "-----BEGIN RSA PRIVATE KEY-----hunter2"
            })
    void aSecretInASettingIsRefusedWithoutRepeatingIt(String value) {
        assertThatThrownBy(() -> definitions.yaml(withStart(value)))
                .isInstanceOfSatisfying(InvalidDefinition.class, refused -> {
                    assertThat(refused.problems()).singleElement().satisfies(problem -> {
                        assertThat(problem.field()).isEqualTo("environments[0].deploy.start");
                        assertThat(problem.message()).contains("looks like a secret", "$TOKEN");
                    });
                    assertThat(refused.toString()).doesNotContain("hunter2");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "./start.sh --token=$SHOP_TOKEN",
                "./start.sh --password-file=/run/secrets/shop",
                "./start.sh --token-ttl=300 tokenizer=fast",
                "curl -H \"X-Auth-Token: $SHOP_TOKEN\" https://shop.example.org",
                "https://shop.example.org:8443/health?deep=true",
                "https://deploy@shop.example.org/health"
            })
    void aReferenceIsTaken(String value) {
        assertThatCode(() -> definitions.yaml(withStart(value))).doesNotThrowAnyException();
    }

    private static String withStart(String value) {
        return """
                key: shop
                repository: /srv/git/shop.git
                environments:
                  - {key: live, kind: production, deploy: {tool: local, start: '%s'}}
                """.formatted(value.replace("'", "''"));
    }
}
