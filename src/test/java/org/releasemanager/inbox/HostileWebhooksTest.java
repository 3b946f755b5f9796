package org.releasemanager.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.inbox.spi.WebhookRequest;

/** What is sent by who should not, or as it should not be. */
class HostileWebhooksTest {
    private final InboxRoom room = new InboxRoom();

    @Test
    void forgedAndUnknownLeaveNoRow() {
        assertThat(room.send(Map.of("X-Signature", "bad", "x-id", "1"), "{}")).isInstanceOf(Receipt.Forged.class);
        assertThat(room.inbox.receive("nobody", new WebhookRequest(Map.of(), new byte[0])))
                .isInstanceOf(Receipt.UnknownSystem.class);
        assertThat(room.inbox.receive("off", new WebhookRequest(Map.of(), new byte[0])))
                .isEqualTo(new Receipt.NotConfigured("the.setting"));

        assertThat(room.inbox.list(null, 0, 1).total()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\r\nb", "a\u0000", "a\u001b[31m"})
    void oddIdsAreMalformed(String id) {
        assertThat(room.send(id)).isInstanceOf(Receipt.Malformed.class);
        assertThat(room.send(Map.of("x-id", "1", "x-event", "a\nb"), "{}")).isInstanceOf(Receipt.Malformed.class);
        assertThat(room.send(Map.of("x-id", "1", "x-subject", "a\nb"), "{}")).isInstanceOf(Receipt.Malformed.class);
    }

    @Test
    void longIdsAreMalformedAndTheLongestMakesAKeyThatFits() {
        assertThat(room.send("i".repeat(201))).isInstanceOf(Receipt.Malformed.class);
        assertThat(room.send("i".repeat(200))).isInstanceOf(Receipt.Stored.class);

        room.handle();

        assertThat(room.received.get(0).key()).hasSizeLessThanOrEqualTo(200).startsWith("ci:sha256-");
    }

    @Test
    void bodyThatIsNoTextIsMalformed() {
        var headers = Map.of("x-signature", List.of("good"), "x-id", List.of("1"));
        for (byte[] body :
                new byte[][] {{(byte) 0xff, (byte) 0xfe}, {'{', 0, '}'}, {(byte) 0xed, (byte) 0xa0, (byte) 0x80}}) {
            assertThat(room.inbox.receive("ci", new WebhookRequest(headers, body)))
                    .isInstanceOf(Receipt.Malformed.class);
        }
    }
}
