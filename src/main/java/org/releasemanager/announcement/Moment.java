package org.releasemanager.announcement;

import static org.releasemanager.announcement.Audience.BUSINESS;
import static org.releasemanager.announcement.Audience.PRODUCT;
import static org.releasemanager.announcement.Audience.TECHNICAL;
import static org.releasemanager.announcement.Audience.USERS;

import java.util.List;
import java.util.Locale;

/** What is worth telling, and who hears it; each pair has the template {@code templates/announcement/<moment>-<audience>.md}. */
public enum Moment {
    PLANNED("is planned", PRODUCT, TECHNICAL, BUSINESS),
    APPROVED("is approved", PRODUCT, TECHNICAL),
    RELEASED("is released", PRODUCT, TECHNICAL, BUSINESS, USERS),
    ROLLED_BACK("was rolled back", PRODUCT, TECHNICAL, BUSINESS, USERS),
    REJECTED("was rejected", PRODUCT, TECHNICAL),
    FAILED("has failed", PRODUCT, TECHNICAL),
    CANCELLED("was cancelled", PRODUCT, TECHNICAL, BUSINESS),
    REVIEWED("was reviewed", PRODUCT, TECHNICAL);

    private final String words;
    private final List<Audience> audiences;

    Moment(String words, Audience... audiences) {
        this.words = words;
        this.audiences = List.of(audiences);
    }

    /** What happened to the release, for example {@code is planned}. */
    public String words() {
        return words;
    }

    public List<Audience> audiences() {
        return audiences;
    }

    /** The name in templates, for example {@code rolled-back}. */
    String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
