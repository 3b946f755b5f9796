package org.releasemanager.integration.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.releasemanager.effect.outbox.ChannelMessage;
import org.releasemanager.release.MarkdownHtml;
import org.releasemanager.release.OneLine;

/**
 * An announcement as a mail, in plain text and HTML. Its id follows from the announcement's key, so that a receiver who
 * gets it twice sees that it is one; all mails about a release stand in one thread.
 */
final class AnnouncementMail extends MimeMessage {
    private boolean handedOver;

    AnnouncementMail(Mailbox mailbox, ChannelMessage message, List<InternetAddress> recipients)
            throws MessagingException {
        super(mailbox.sender().createMimeMessage().getSession());
        setFrom(mailbox.from());
        setReplyTo(new InternetAddress[] {mailbox.replyTo()});
        setRecipients(Message.RecipientType.TO, recipients.toArray(InternetAddress[]::new));
        setSubject(OneLine.of(message.subject()), StandardCharsets.UTF_8.name());
        setHeader("Message-ID", id(message.key(), mailbox));
        setHeader("References", id(message.thread(), mailbox));
        setHeader("In-Reply-To", id(message.thread(), mailbox));
        setHeader("Auto-Submitted", "auto-generated");
        var alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(PlainText.of(message.body()), "plain"));
        alternatives.addBodyPart(part(MarkdownHtml.render(message.body()), "html"));
        setContent(alternatives);
    }

    /** Whether the mail server has been given any of it: before, it cannot have taken it. */
    boolean isHandedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignored) throws IOException, MessagingException {
        handedOver = true;
        super.writeTo(out, ignored);
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), subtype);
        return part;
    }

    private static String id(String key, Mailbox mailbox) {
        var name = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return "<" + name + ".release-manager@" + mailbox.domain() + ">";
    }
}
