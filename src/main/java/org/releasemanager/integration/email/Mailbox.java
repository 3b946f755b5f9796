package org.releasemanager.integration.email;

import jakarta.mail.internet.InternetAddress;
import org.springframework.mail.javamail.JavaMailSender;

/** Where mail is handed in, and in whose name. */
record Mailbox(JavaMailSender sender, InternetAddress from, InternetAddress replyTo) {
    /** The domain in whose name message ids are made. */
    String domain() {
        var address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }
}
