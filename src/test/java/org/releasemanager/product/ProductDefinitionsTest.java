package org.releasemanager.product;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.product.ProductFixtures.shop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.product.Product.Budget;
import org.releasemanager.product.Product.Person;
import org.releasemanager.product.Product.Service;
import org.releasemanager.product.Product.Versioning;
import org.releasemanager.product.checks.AllChecks;

class ProductDefinitionsTest {
    private final ProductDefinitions definitions = new ProductDefinitions(AllChecks.list());

    @Test
    void exampleOfTheContractIsTheWebShop() {
        assertThat(definitions.yaml(Definitions.SHOP)).isEqualTo(shop());
    }

    @Test
    void everythingElseHasADefault() {
        var product = definitions.yaml(Definitions.SMALLEST);

        assertThat(product.name()).isEqualTo("shop");
        assertThat(product.versioning()).isEqualTo(Versioning.SEMVER);
        assertThat(product.tagPattern()).isEqualTo("v{version}");
        assertThat(product.services()).containsExactly(new Service("shop", ".", Optional.empty()));
        assertThat(product.teams()).isEmpty();
        assertThat(product.audiences()).isEmpty();
        assertThat(product.gates()).isEmpty();
        assertThat(product.roles()).isEmpty();
        assertThat(product.people()).isEmpty();
        assertThat(product.budget()).isEqualTo(new Budget("EUR", 800));
    }

    @Test
    void rolesPeopleAndBudgetAreRead() {
        var product = definitions.yaml(Definitions.SMALLEST + """
                versioning: calver
                roles: {security: [alice, bob.b@example.org]}
                people:
                  alice: {name: Alice Ä., emails: [alice@example.org, a@home.example]}
                budget: {dailyRate: 950.5}
                """);

        assertThat(product.versioning()).isEqualTo(Versioning.CALVER);
        assertThat(product.roles()).containsOnly(Map.entry("security", List.of("alice", "bob.b@example.org")));
        assertThat(product.people())
                .containsOnly(Map.entry(
                        "alice", new Person(Optional.of("Alice Ä."), Set.of("alice@example.org", "a@home.example"))));
        assertThat(product.budget()).isEqualTo(new Budget("EUR", 950.5));
    }

    @Test
    void settingsOfToolsKeepTheWordsTheyWereWrittenIn() {
        var deploy = definitions.yaml("""
                        key: shop
                        repository: /srv/git/shop.git
                        services: [{key: web}, {key: api}]
                        environments:
                          - key: live
                            kind: production
                            deploy:
                              tool: kubernetes
                              port: 0080
                              version: 1.10
                              wait: yes
                              drain: true
                              services: {api: {port: 9000, start: ./api.sh}}
                        """).production().deploy();

        assertThat(deploy.settingsFor("web"))
                .isEqualTo(Map.of("port", "0080", "version", "1.10", "wait", "yes", "drain", "true"));
        assertThat(deploy.settingsFor("api")).containsEntry("port", "9000").containsEntry("start", "./api.sh");
    }

    @Test
    void gatesTakeAFolderAndSettingsOfTheirCheck() {
        var gate = definitions
                .yaml(Definitions.SMALLEST
                        + "gates: [{id: scan, type: sarif, evidence: '**/*.sarif', folder: 'ci/{version}/{commit}',"
                        + " maximum: 0, severity: error, deep: true}]")
                .gates()
                .get(0);

        assertThat(gate.folder()).contains("ci/{version}/{commit}");
        assertThat(gate.maximum()).contains(0.0);
        assertThat(gate.required()).isTrue();
        assertThat(gate.settings()).isEqualTo(Map.of("severity", "error", "deep", "true"));
    }

    @Test
    void settingOfAGateMayBeAListAndGatesOnPeopleNeedNoFiles() {
        var gate = definitions
                .yaml(Definitions.SMALLEST
                        + "gates: [{id: go-live, type: checklist, items: [Backup made, 'Dial 7, ask']}]")
                .gates()
                .get(0);

        assertThat(gate.settings()).isEqualTo(Map.of("items", "Backup made\nDial 7, ask"));
        assertThat(gate.evidence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://git.example.org:8443/shop.git",
                "http://[::1]:3000/shop.git",
                "ssh://git@git.example.org:2222/shop.git",
                "git@git.example.org:team/shop.git",
                "file:///srv/git/shop.git",
                "../shop.git",
                "/srv/my repositories/shop",
                "C:\\repositories\\shop"
            })
    void repositoriesAreUrlsOrPaths(String repository) {
        var yaml = Definitions.SMALLEST.replace("/srv/git/shop.git", "'" + repository + "'");

        assertThat(definitions.yaml(yaml).repository()).isEqualTo(repository);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws JsonProcessingException {
        var product = ProductFixtures.shopWith()
                .role("security", "alice")
                .person("alice", "alice@example.org")
                .budget("CHF", 950.5)
                .build();

        var json = new ObjectMapper().writeValueAsString(definitions.write(product));

        assertThat(definitions.json("shop", json.getBytes(UTF_8))).isEqualTo(product);
    }

    @Test
    void defaultsAreWrittenOutAsAPersonWouldWriteThem() {
        var written = definitions.write(definitions.yaml(Definitions.SMALLEST));

        assertThat(written)
                .containsEntry("versioning", "semver")
                .containsEntry("services", List.of(Map.of("key", "shop", "path", ".")))
                .containsEntry("budget", Map.of("currency", "EUR", "dailyRate", 800L));
    }
}
