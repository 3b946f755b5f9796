package org.releasemanager.effect.outbox.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.effect.outbox.Delivery;
import org.releasemanager.effect.outbox.Draft;
import org.releasemanager.effect.outbox.FakeChannel;
import org.releasemanager.effect.outbox.OutboxRoom;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;

class OutboxControllerTest {
    private final FakeChannel mail = new FakeChannel("e-mail");
    private final OutboxRoom room = new OutboxRoom(mail);
    private final MockMvc web = MockMvcBuilders.standaloneSetup(new OutboxController(room.outbox, room.decisions))
            .build();

    @BeforeEach
    void oneArrivedAndOneMayHave() {
        mail.answers.add(new Delivery.Accepted(""));
        mail.answers.add(new Delivery.Uncertain("connection lost"));
        put("reminder-1");
        put("reminder-2");
        room.sendDue();
    }

    @Test
    void listIsWhatHasNotGotThereWithoutAddresses() throws Exception {
        web.perform(get("/api/outbox"))
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].event").value("reminder-2"))
                .andExpect(jsonPath("$.items[0].state").value("UNKNOWN"))
                .andExpect(jsonPath("$.items[0].recipients").value(1))
                .andExpect(jsonPath("$.items[0].status")
                        .value("may have been sent: the answer was lost (connection lost)"))
                .andExpect(content().string(not(containsString("@example.org"))))
                .andExpect(content().string(not(containsString("What it says"))));
        web.perform(get("/api/outbox?state=SENT"))
                .andExpect(jsonPath("$.total").value(1))
                .andExpect(jsonPath("$.items[0].event").value("reminder-1"));
        web.perform(get("/api/outbox?state=NONE")).andExpect(status().isBadRequest());
    }

    @Test
    void decisionsAreRecordedWithWhoAndWhy() throws Exception {
        decide(2, "send-again", "{\"reason\": \"Nobody got it\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("PENDING"));
        decide(2, "discard", "{\"reason\": \"Told by phone\"}")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.state").value("DISCARDED"));

        web.perform(get("/api/outbox/2"))
                .andExpect(jsonPath("$.body").value("# What it says"))
                .andExpect(jsonPath("$.actions[0].action").value("SEND_AGAIN"))
                .andExpect(jsonPath("$.actions[0].person").value("manager"))
                .andExpect(jsonPath("$.actions[1].action").value("DISCARD"))
                .andExpect(jsonPath("$.actions[1].reason").value("Told by phone"));
    }

    @Test
    void decisionsNeedAReasonAndAMessageThatHasNotGotThere() throws Exception {
        problem(decide(2, "send-again", "{}"), 422)
                .andExpect(jsonPath("$.errors[0].field").value("reason"));
        problem(decide(2, "discard", "{\"reason\": \" \"}"), 422);
        problem(decide(2, "discard", "{\"reason\": \"" + "x".repeat(1001) + "\"}"), 422);
        problem(decide(1, "send-again", "{\"reason\": \"x\"}"), 409)
                .andExpect(jsonPath("$.detail").value("Message 1 is SENT: it got there"));
        problem(decide(1, "discard", "{\"reason\": \"x\"}"), 409);
        problem(decide(9, "discard", "{\"reason\": \"x\"}"), 404);
        problem(web.perform(get("/api/outbox/9")), 404);
    }

    private void put(String event) {
        room.outbox.put(new Draft(event, null, "e-mail", List.of("a@example.org"), "Subject", "# What it says"));
    }

    private ResultActions decide(long id, String what, String body) throws Exception {
        return web.perform(post("/api/outbox/" + id + "/" + what)
                .principal(() -> "manager")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static ResultActions problem(ResultActions answer, int status) throws Exception {
        return answer.andExpect(status().is(status))
                .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
                .andExpect(jsonPath("$.title").isNotEmpty())
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }
}
