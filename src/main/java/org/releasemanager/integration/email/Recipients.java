package org.releasemanager.integration.email;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.ArrayList;
import java.util.List;
import org.releasemanager.release.OneLine;

/** The addresses of an audience, and what is wrong with some of them. */
record Recipients(List<InternetAddress> valid, List<String> invalid) {
    static Recipients of(List<String> addresses) {
        var valid = new ArrayList<InternetAddress>();
        var invalid = new ArrayList<String>();
        for (var address : addresses) {
            try {
                if (address.chars().anyMatch(Character::isISOControl)) {
                    throw new AddressException("control character");
                }
                valid.add(new InternetAddress(address.strip(), true));
            } catch (AddressException e) {
                invalid.add(OneLine.of(address));
            }
        }
        return new Recipients(List.copyOf(valid), List.copyOf(invalid));
    }

    /** One line about what was left out; empty if nothing was. */
    String complaint() {
        return invalid.isEmpty() ? "" : "no e-mail address: " + String.join(", ", invalid);
    }
}
