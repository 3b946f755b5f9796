package org.releasemanager.integration.email;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.announcement.Audience;
import org.releasemanager.announcement.spi.Announcer;
import org.releasemanager.effect.outbox.ChannelMessage;
import org.releasemanager.effect.outbox.Delivery;
import org.releasemanager.effect.outbox.PersonalChannel;
import org.releasemanager.product.Product;
import org.springframework.mail.MailException;

/** Sends announcements by e-mail: one message to each audience, or to those who are to act. */
class EmailAnnouncer implements Announcer, PersonalChannel {
    private final @Nullable Mailbox mailbox;

    EmailAnnouncer(@Nullable Mailbox mailbox) {
        this.mailbox = mailbox;
    }

    static EmailAnnouncer notConfigured() {
        return new EmailAnnouncer(null);
    }

    @Override
    public String channel() {
        return "e-mail";
    }

    @Override
    public boolean isConfigured() {
        return mailbox != null;
    }

    @Override
    public List<String> recipients(Product product, Audience audience) {
        return product.audiences().getOrDefault(audience.key(), List.of());
    }

    @Override
    public Optional<String> addressOf(String userId, @Nullable String email) {
        return Optional.ofNullable(email);
    }

    @Override
    public Delivery send(ChannelMessage message) {
        if (mailbox == null) {
            return new Delivery.NotAccepted("e-mail is not configured", false);
        }
        var recipients = Recipients.of(message.recipients());
        if (recipients.valid().isEmpty()) {
            return new Delivery.NotAccepted(recipients.complaint(), false);
        }
        var mail = mail(mailbox, message, recipients);
        try {
            mailbox.sender().send(mail);
            return new Delivery.Accepted(recipients.complaint());
        } catch (MailException failure) {
            return Verdict.on(failure, mail.isHandedOver());
        }
    }

    private static AnnouncementMail mail(Mailbox mailbox, ChannelMessage message, Recipients recipients) {
        try {
            return new AnnouncementMail(mailbox, message, recipients.valid());
        } catch (MessagingException e) {
            throw new IllegalArgumentException("Cannot make a mail of announcement " + message.key(), e);
        }
    }
}
