package org.releasemanager.integration.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** E-mail is there when Spring Boot has a mail sender, which it has when {@code spring.mail.host} is set. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EmailProperties.class)
class EmailConfiguration {
    @Bean
    EmailAnnouncer emailAnnouncer(ObjectProvider<JavaMailSender> senders, EmailProperties properties) {
        var sender = senders.getIfAvailable();
        if (sender == null) {
            return EmailAnnouncer.notConfigured();
        }
        if (sender instanceof JavaMailSenderImpl smtp) {
            MailDefaults.applyTo(smtp);
        }
        var from = address("from", properties.from());
        var replyTo = properties.replyTo() == null ? from : address("reply-to", properties.replyTo());
        return new EmailAnnouncer(new Mailbox(sender, from, replyTo));
    }

    private static InternetAddress address(String property, @Nullable String value) {
        var name = "release-manager.integrations.email." + property;
        if (value == null || value.isBlank()) {
            throw new IllegalStateException(
                    name + " must be set, because spring.mail.host is: the address that announcements come from");
        }
        try {
            return new InternetAddress(value.strip(), true);
        } catch (AddressException e) {
            throw new IllegalStateException(name + " is no e-mail address: '" + value + "'", e);
        }
    }
}
