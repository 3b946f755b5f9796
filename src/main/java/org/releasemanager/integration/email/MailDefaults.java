package org.releasemanager.integration.email;

import java.util.Map;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** What mail needs and does not do by default; what the administrator has set in {@code spring.mail.properties} stays. */
final class MailDefaults {
    private static final Map<String, String> DEFAULTS = Map.of(
            "connectiontimeout", "5000", // without these three, a silent server holds the sender for ever
            "timeout", "10000",
            "writetimeout", "10000",
            "sendpartial", "true", // one wrong address does not keep the message from the others
            "starttls.enable", "true");

    private MailDefaults() {}

    static void applyTo(JavaMailSenderImpl sender) {
        var protocol = sender.getProtocol() == null ? JavaMailSenderImpl.DEFAULT_PROTOCOL : sender.getProtocol();
        var properties = sender.getJavaMailProperties();
        DEFAULTS.forEach((name, value) -> properties.putIfAbsent("mail." + protocol + "." + name, value));
    }
}
