package org.releasemanager.announcement;

import java.util.Locale;

/** Who listens; a product names the addresses of each. */
public enum Audience {
    /** Product owners and everybody who decides about the product. */
    PRODUCT,
    /** Engineers and operators. */
    TECHNICAL,
    /** Management, sales, support. */
    BUSINESS,
    /** The people who use the product. */
    USERS;

    /** The name in the product definition, for example {@code technical}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
