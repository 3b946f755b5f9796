package org.releasemanager.rollback;

/**
 * What the decision between back and forward depends on.
 *
 * @param schemaChangeIncompatible whether the version before may no longer work with the database
 * @param previousVersionAvailable whether every changed service has a version to go back to that is not known as bad
 * @param dependentsOnNewVersion whether others are known to need the new version; nobody can say so yet, so it is false
 * @param hoursLive full hours since the release reached production; 0 if it did not
 * @param failureReason what went wrong last, for people
 */
public record RecoveryFacts(
        boolean schemaChangeIncompatible,
        boolean previousVersionAvailable,
        boolean dependentsOnNewVersion,
        int hoursLive,
        String failureReason) {}
