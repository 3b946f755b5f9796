package org.releasemanager.product.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.http.MediaType.APPLICATION_JSON;
import static org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.security.Principal;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.product.Definitions;
import org.releasemanager.product.ProductDatabase;
import org.releasemanager.product.ProductDefinitions;
import org.releasemanager.product.checks.AllChecks;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class ProductsControllerTest {
    private static final Principal MANAGER = () -> "manager";
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    private final MockMvc rest = MockMvcBuilders.standaloneSetup(new ProductsController(
                    ProductDatabase.empty(Clock.systemUTC()), new ProductDefinitions(AllChecks.list())))
            .setControllerAdvice(new ProductProblems())
            .build();

    @Test
    void newProductIsCreated() throws Exception {
        define("shop", Definitions.SHOP)
                .andExpect(status().isCreated())
                .andExpect(header().string("Location", "/api/products/shop"))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.environments[0].deploy.directory").value("deployments/shop/staging"))
                .andExpect(jsonPath("$.budget.dailyRate").value(800));
    }

    @Test
    void changedProductHasANewRevision() throws Exception {
        define("shop", Definitions.SHOP);

        define("shop", Definitions.SHOP.replace("Web shop", "Better shop"))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.name").value("Better shop"));

        rest.perform(get("/api/products/shop"))
                .andExpect(header().string("ETag", "\"2\""))
                .andExpect(jsonPath("$.name").value("Better shop"));
        rest.perform(get("/api/products/shop?revision=1"))
                .andExpect(header().string("ETag", "\"1\""))
                .andExpect(jsonPath("$.name").value("Web shop"));
    }

    @Test
    void sameProductAgainHasNoNewRevision() throws Exception {
        define("shop", Definitions.SHOP);

        define("shop", Definitions.SHOP + "\n# the same\n")
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""));
    }

    @Test
    void whatIsReadCanBeSentBackAsJson() throws Exception {
        define("shop", Definitions.SHOP);
        var json = rest.perform(get("/api/products/shop"))
                .andReturn()
                .getResponse()
                .getContentAsString();

        rest.perform(put("/api/products/shop")
                        .contentType(APPLICATION_JSON)
                        .content(json)
                        .principal(MANAGER))
                .andExpect(status().isOk())
                .andExpect(header().string("ETag", "\"1\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/x-yaml;charset=UTF-8", "text/yaml"})
    void yamlHasManyNames(String type) throws Exception {
        rest.perform(put("/api/products/shop")
                        .contentType(type)
                        .content(Definitions.SMALLEST)
                        .principal(MANAGER))
                .andExpect(status().isCreated());
    }

    @Test
    void otherContentIsUnsupported() throws Exception {
        rest.perform(put("/api/products/shop")
                        .contentType("text/plain")
                        .content(Definitions.SHOP)
                        .principal(MANAGER))
                .andExpect(status().isUnsupportedMediaType());
    }

    @Test
    void everyWrongFieldIsListed() throws Exception {
        define("bank", Definitions.SHOP.replace("semver", "yearly").replace("type: junit", "type: tests"))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentType(APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").value("The product definition is wrong"))
                .andExpect(jsonPath("$.status").value(422))
                .andExpect(jsonPath("$.detail").value("3 fields are wrong."))
                .andExpect(jsonPath("$.errors[*].field", contains("key", "versioning", "gates[0].type")))
                .andExpect(jsonPath("$.errors[1].message", containsString("use one of semver, calver")));

        rest.perform(get("/api/products/bank")).andExpect(status().isNotFound());
    }

    @Test
    void hugeDefinitionIsRefused() throws Exception {
        define("shop", Definitions.SHOP + "#".repeat(10_000_000))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("document"))
                .andExpect(jsonPath("$.errors[0].message", containsString("1 MiB")));
    }

    @Test
    void unknownProductIsNotFound() throws Exception {
        rest.perform(get("/api/products/bank"))
                .andExpect(status().isNotFound())
                .andExpect(content().contentType(APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.detail", containsString("PUT /api/products/bank")));
    }

    @Test
    void productsAreListedByPage() throws Exception {
        for (var key : new String[] {"shop", "bank", "wiki"}) {
            define(key, Definitions.SMALLEST.replace("key: shop", "key: " + key));
        }

        rest.perform(get("/api/products?page=1&size=2"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.items[*].key", contains("wiki")))
                .andExpect(jsonPath("$.page").value(1))
                .andExpect(jsonPath("$.size").value(2))
                .andExpect(jsonPath("$.total").value(3));
        rest.perform(get("/api/products"))
                .andExpect(jsonPath("$.items.length()").value(3))
                .andExpect(jsonPath("$.size").value(50));
    }

    @ParameterizedTest
    @CsvSource({"size=501,size", "size=0,size", "page=-1,page"})
    void impossiblePageIsRefusedNamingTheField(String query, String field) throws Exception {
        rest.perform(get("/api/products?" + query))
                .andExpect(status().isBadRequest())
                .andExpect(content().contentType(APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.errors[*].field", contains(field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/schema+json", "application/json"})
    void schemaIsServed(String accepted) throws Exception {
        rest.perform(get("/api/products/schema").accept(accepted))
                .andExpect(status().isOk())
                .andExpect(content().contentType(accepted))
                .andExpect(jsonPath("$['$schema']").value("https://json-schema.org/draft/2020-12/schema"));
    }

    private ResultActions define(String key, String yaml) throws Exception {
        return rest.perform(
                put("/api/products/" + key).contentType(YAML).content(yaml).principal(MANAGER));
    }
}
