package org.releasemanager.inbox.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.databind.SerializationFeature;
import org.junit.jupiter.api.Test;
import org.releasemanager.inbox.InboxRoom;
import org.releasemanager.inbox.spi.Reception;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;
import org.springframework.http.converter.json.MappingJackson2HttpMessageConverter;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class InboxControllersTest {
    private final InboxRoom room = new InboxRoom();
    private final MockMvc web = MockMvcBuilders.standaloneSetup(
                    new WebhooksController(room.inbox), new InboxController(room.inbox, room.decisions))
            .setMessageConverters(new MappingJackson2HttpMessageConverter(Jackson2ObjectMapperBuilder.json()
                    .serializationInclusion(Include.NON_ABSENT)
                    .featuresToDisable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .build()))
            .build();

    @Test
    void storedIsAcceptedAndSeenBeforeIsFine() throws Exception {
        send("ci", "1", "{}").andExpect(status().isAccepted()).andExpect(header().string("Location", "/api/inbox/1"));

        send("ci", "1", "{}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(1));
    }

    @Test
    void refusalsAreProblems() throws Exception {
        problem(web.perform(post("/api/webhooks/ci").header("x-id", "1").content("{}")), 401)
                .andExpect(jsonPath("$.detail").value(containsString("signature")));
        problem(send("nobody", "1", "{}"), 404);
        problem(send("off", "1", "{}"), 404).andExpect(jsonPath("$.detail").value(containsString("set the.setting")));
        problem(send("ci", "i".repeat(201), "{}"), 400);
        problem(send("ci", "a\r\nb", "{}"), 400);
        problem(send("ci", "1", "x".repeat(256 * 1024 + 1)), 413);
        send("ci", "1", "x".repeat(256 * 1024)).andExpect(status().isAccepted());
    }

    @Test
    void listIsNewestFirstWithoutBodiesAndByState() throws Exception {
        send("ci", "1", "{\"secret\": 1}");
        room.handle();
        room.receiver = signal -> new Reception.NotYet("Too early");
        send("ci", "2", "{}");
        room.handle();

        web.perform(get("/api/inbox"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(2))
                .andExpect(jsonPath("$.items[0].deliveryId").value("2"))
                .andExpect(jsonPath("$.items[0].state").value("WAITING"))
                .andExpect(jsonPath("$.items[0].detail").value("Too early"))
                .andExpect(jsonPath("$.items[0].nextAt").value("2026-03-02T10:00:05Z"))
                .andExpect(jsonPath("$.items[1].deliveryId").value("1"))
                .andExpect(jsonPath("$.items[1].endedAt").value("2026-03-02T10:00:00Z"))
                .andExpect(content().string(not(containsString("secret"))));
        web.perform(get("/api/inbox?state=DONE&size=1"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].deliveryId").value("1"));
        web.perform(get("/api/inbox?page=2147483647&size=500"))
                .andExpect(jsonPath("$.items").isEmpty());
        web.perform(get("/api/inbox?state=NONE")).andExpect(status().isBadRequest());
    }

    @Test
    void oneDeliveryIsShownWithItsBodyAndWhatPeopleDid() throws Exception {
        room.receiver = signal -> new Reception.Refused("There is no product 'x'");
        send("ci", "1", "{\"text\": \"<script>\"}");
        room.handle();

        web.perform(post("/api/inbox/1/replay").principal(() -> "manager"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("STORED"));
        problem(web.perform(post("/api/inbox/1/replay").principal(() -> "manager")), 409)
                .andExpect(jsonPath("$.detail").value("Delivery 1 is STORED: it is tried again by itself"));
        discard("{\"reason\": \"Sent by mistake\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DISCARDED"));
        problem(discard("{\"reason\": \"Again\"}"), 409);

        web.perform(get("/api/inbox/1"))
                .andExpect(content().contentType(MediaType.APPLICATION_JSON))
                .andExpect(jsonPath("$.body").value("{\"text\": \"<script>\"}"))
                .andExpect(jsonPath("$.actions[0].action").value("REPLAY"))
                .andExpect(jsonPath("$.actions[0].person").value("manager"))
                .andExpect(jsonPath("$.actions[1].action").value("DISCARD"))
                .andExpect(jsonPath("$.actions[1].reason").value("Sent by mistake"));
    }

    @Test
    void discardNeedsAReasonAndADelivery() throws Exception {
        problem(discard("{}"), 422).andExpect(jsonPath("$.errors[0].field").value("reason"));
        problem(discard("{\"reason\": \" \"}"), 422);
        problem(discard("{\"reason\": \"" + "x".repeat(1001) + "\"}"), 422);
        problem(discard("{\"reason\": \"none\"}"), 404);
        problem(web.perform(get("/api/inbox/1")), 404);
        problem(web.perform(post("/api/inbox/1/replay").principal(() -> "manager")), 404);
    }

    private ResultActions send(String system, String id, String body) throws Exception {
        return web.perform(post("/api/webhooks/" + system)
                .header("x-signature", "good")
                .header("x-id", id)
                .content(body));
    }

    private ResultActions discard(String body) throws Exception {
        return web.perform(post("/api/inbox/1/discard")
                .principal(() -> "manager")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static ResultActions problem(ResultActions answer, int status) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.status").value(status))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }
}
