package org.releasemanager.deployment.web;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.deployment.DeploymentBench;
import org.releasemanager.deployment.EnvironmentBoard;
import org.releasemanager.deployment.EnvironmentInterventions;
import org.releasemanager.product.ProductFixtures;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class EnvironmentsControllerTest {
    private static final String STAGING = "/api/environments/shop/staging/";
    private static final String REASON = "\"reason\": \"Its crew has gone home\"";

    private final DeploymentBench bench = new DeploymentBench(ProductFixtures.shop());
    private final MockMvc web = MockMvcBuilders.standaloneSetup(new EnvironmentsController(
                    bench.get(EnvironmentBoard.class), bench.get(EnvironmentInterventions.class)))
            .build();

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void environmentsAreShownAndFreed() throws Exception {
        bench.hold(bench.release("shop", "1.0.0"), "staging");

        web.perform(get("/api/environments"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$[0].product").value("shop"))
                .andExpect(jsonPath("$[0].environment").value("staging"))
                .andExpect(jsonPath("$[0].holder").value("shop-1.0.0"))
                .andExpect(jsonPath("$[0].token").value(1));
        ask("free", "{" + REASON + "}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.outcome").value("staging is free; shop-1.0.0 had it"));
        ask("free", "{" + REASON + "}")
                .andExpect(status().isConflict())
                .andExpect(jsonPath("$.detail").value(containsString("nothing to free")));
    }

    @Test
    void secondPersonIsAwaited() throws Exception {
        bench.hold(bench.release("shop", "1.0.0"), "staging");
        bench.start("shop-1.0.0", "staging", "web", "p1");

        ask("free", "{" + REASON + "}").andExpect(status().isConflict());
        ask("free", "{" + REASON + ", \"force\": true}")
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.outcome").value(containsString("A second person has to ask")));
    }

    @Test
    void wrongRequestsAreToldWhatIsWrong() throws Exception {
        ask("free", "{}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        ask("front", "{" + REASON + "}")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.errors[0].field").value("release"));
        ask("front", "{\"release\": \"shop-9.0.0\", " + REASON + "}").andExpect(status().isConflict());
        web.perform(post("/api/environments/shop/moon/free")
                        .principal(() -> "manager")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{" + REASON + "}"))
                .andExpect(status().isNotFound());
    }

    private ResultActions ask(String verb, String body) throws Exception {
        return web.perform(post(STAGING + verb)
                .principal(() -> "manager")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }
}
