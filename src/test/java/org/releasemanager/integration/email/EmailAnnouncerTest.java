package org.releasemanager.integration.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.integration.email.ScriptedMailServer.HANG_UP;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Message;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.ServerSocket;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.releasemanager.announcement.Audience;
import org.releasemanager.effect.outbox.ChannelMessage;
import org.releasemanager.effect.outbox.Delivery;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.HostileTexts;
import org.releasemanager.release.MarkdownText;
import org.springframework.mail.javamail.JavaMailSenderImpl;

class EmailAnnouncerTest {
    private static final String BODY = "# Shop 2.0.0 is released\n\nIt has **one** feature:\n\n- add\\_a checkout ü\n";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void audienceGetsOneMailInTextAndHtml() throws Exception {
        var delivery = announcer(port())
                .send(message("Shop 2.0.0 is released: ü", BODY, "a@example.org", "B <b@example.org>"));

        assertThat(delivery).isEqualTo(new Delivery.Accepted(""));
        var mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Shop 2.0.0 is released: ü");
        assertThat(mail.getFrom()).containsExactly(new InternetAddress("Releases <releases@example.org>"));
        assertThat(mail.getRecipients(Message.RecipientType.TO)).hasSize(2);
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        var parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString())
                .contains("It has one feature:", "- add_a checkout ü")
                .doesNotContain("**", "\\");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(parts.getBodyPart(1).getContent().toString()).contains("<strong>one</strong>", "checkout ü");
    }

    @Test
    void sameAnnouncementHasTheSameIdAndMailsOfAReleaseStandInOneThread() throws Exception {
        var announcer = announcer(port());
        announcer.send(new ChannelMessage("key", "shop-2.0.0", List.of("a@example.org"), "s", BODY));
        announcer.send(new ChannelMessage("key", "shop-2.0.0", List.of("a@example.org"), "s", BODY));
        announcer.send(new ChannelMessage("other", "shop-2.0.0", List.of("a@example.org"), "s", BODY));

        var mails = server.getReceivedMessages();
        assertThat(mails[0].getMessageID()).isEqualTo(mails[1].getMessageID()).endsWith("@example.org>");
        assertThat(mails[2].getMessageID()).isNotEqualTo(mails[0].getMessageID());
        assertThat(mails[2].getHeader("References")).isEqualTo(mails[0].getHeader("References"));
    }

    @Test
    void hostileSubjectAddressOrTextMakesNoHeaderAndNoElement() throws Exception {
        var announcer = announcer(port());
        for (var text : HostileTexts.all()) {
            announcer.send(message(
                    text, "x " + MarkdownText.escape(text), "a@example.org", "x@example.org\r\nBcc: c@example.org"));
        }

        var mails = server.getReceivedMessages();
        assertThat(mails).hasSize(HostileTexts.all().size());
        for (var mail : mails) {
            assertThat(mail.getHeader("Bcc")).isNull();
            assertThat(mail.getAllRecipients()).containsExactly(new InternetAddress("a@example.org"));
            assertThat(mail.getContentType()).startsWith("multipart/alternative");
            var html = ((MimeMultipart) mail.getContent())
                    .getBodyPart(1)
                    .getContent()
                    .toString();
            assertThat(Jsoup.parseBodyFragment(html).body().select("*:not(body, p)"))
                    .isEmpty();
        }
    }

    @Test
    void wrongAddressDoesNotKeepTheMailFromTheOthers() throws Exception {
        var delivery = announcer(port()).send(message("s", BODY, "a@example.org", "no address"));

        assertThat(delivery).isEqualTo(new Delivery.Accepted("no e-mail address: no address"));
        assertThat(server.getReceivedMessages()[0].getAllRecipients()).hasSize(1);
    }

    @Test
    void onlyWrongAddressesAreHopeless() {
        var delivery = announcer(port()).send(message("s", BODY, "no address"));

        assertThat(delivery).isEqualTo(new Delivery.NotAccepted("no e-mail address: no address", false));
    }

    @Test
    void serverThatIsDownHasNotTakenTheMail() throws Exception {
        int closed;
        try (var socket = new ServerSocket(0)) {
            closed = socket.getLocalPort();
        }

        var delivery = announcer(closed).send(message("s", BODY, "a@example.org"));

        assertThat(delivery).isInstanceOf(Delivery.NotAccepted.class);
        assertThat(((Delivery.NotAccepted) delivery).reason()).contains("Couldn't connect");
        assertThat(((Delivery.NotAccepted) delivery).retry()).isTrue();
    }

    @Test
    void refusalBeforeOrAfterTheContentIsACertainNo() throws Exception {
        for (var script : List.of(
                Map.of("MAIL", "451 later"),
                Map.of("RCPT", "550 nobody"),
                Map.of("DATA", "554 no"),
                Map.of(".", "452 disk full"),
                Map.of("MAIL", HANG_UP),
                Map.of("RCPT", HANG_UP),
                Map.of("DATA", HANG_UP))) {
            assertThat(answered(script)).as(script.toString()).isInstanceOf(Delivery.NotAccepted.class);
        }
    }

    @Test
    void answerThatIsLostAfterTheContentIsUncertain() throws Exception {
        assertThat(answered(Map.of(".", HANG_UP))).isInstanceOf(Delivery.Uncertain.class);
    }

    @Test
    void serverThatHangsUpInsteadOfAGoodbyeHasTakenTheMail() throws Exception {
        assertThat(answered(Map.of("QUIT", HANG_UP))).isInstanceOf(Delivery.Accepted.class);
    }

    @Test
    void mailboxThatTheServerRefusesDoesNotKeepTheMailFromTheOthers() throws Exception {
        assertThat(answered(Map.of("b@example.org", "550 unknown")))
                .isInstanceOfSatisfying(Delivery.Accepted.class, accepted -> assertThat(accepted.detail())
                        .isEqualTo("refused for b@example.org"));
    }

    @Test
    void recipientsAreTheProductsAddresses() {
        var announcer = EmailAnnouncer.notConfigured();

        assertThat(announcer.recipients(ProductFixtures.shop(), Audience.USERS)).containsExactly("news@example.org");
        assertThat(announcer.recipients(
                        ProductFixtures.shopWith().audiences(Map.of()).build(), Audience.USERS))
                .isEmpty();
        assertThat(announcer.isConfigured()).isFalse();
    }

    private static Delivery answered(Map<String, String> script) throws IOException {
        try (var scripted = new ScriptedMailServer(script)) {
            return announcer(scripted.port()).send(message("s", BODY, "a@example.org", "b@example.org"));
        }
    }

    private static ChannelMessage message(String subject, String body, String... recipients) {
        return new ChannelMessage("key", "thread", Arrays.asList(recipients), subject, body);
    }

    private int port() {
        return server.getSmtp().getPort();
    }

    private static EmailAnnouncer announcer(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        MailDefaults.applyTo(sender);
        var from = address();
        return new EmailAnnouncer(new Mailbox(sender, from, from));
    }

    private static InternetAddress address() {
        try {
            return new InternetAddress("Releases <releases@example.org>");
        } catch (jakarta.mail.internet.AddressException e) {
            throw new IllegalStateException(e);
        }
    }
}
