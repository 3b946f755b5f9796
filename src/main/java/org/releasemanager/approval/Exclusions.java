package org.releasemanager.approval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.change.Changes;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.springframework.stereotype.Component;

/** Who may not approve a release, whatever role they have: nobody judges their own work. */
@Component
public class Exclusions {
    private final Releases releases;
    private final Changes changes;

    Exclusions(Releases releases, Changes changes) {
        this.releases = releases;
        this.changes = changes;
    }

    /**
     * @param accountEmail the mail address of the person's account
     * @return why this person may not approve, in a sentence for them; empty if they may
     */
    public Optional<String> reasonAgainst(String releaseId, String person, Optional<String> accountEmail) {
        var release = releases.get(releaseId);
        if (release.requester().equals(person)) {
            return Optional.of("You requested this release yourself: somebody else has to approve it.");
        }
        var own = emailsOf(release, person, accountEmail);
        return changes.of(releaseId).authors().stream()
                .filter(author -> own.contains(author.email().toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(Exclusions::authored);
    }

    /** Who may not approve, and why, for people who wonder: the requester and the authors, at most {@code most} of them. */
    public List<String> named(String releaseId, int most) {
        var release = releases.get(releaseId);
        List<String> named = new ArrayList<>();
        named.add(release.requester() + " (requested it)");
        var authors = changes.find(releaseId).map(ChangeSet::authors).orElse(List.of());
        authors.stream()
                .limit(most)
                .forEach(author -> named.add(
                        author.email() + " (" + author.commits() + (author.commits() == 1 ? " commit)" : " commits)")));
        if (authors.size() > most) {
            named.add((authors.size() - most) + " more authors");
        }
        return named;
    }

    private static String authored(ChangeSet.Author author) {
        return "You wrote " + author.commits() + (author.commits() == 1 ? " commit" : " commits")
                + " in this release (as " + author.email() + "): somebody else has to approve it.";
    }

    private static Set<String> emailsOf(Release release, String person, Optional<String> accountEmail) {
        Set<String> emails = new HashSet<>();
        accountEmail.ifPresent(email -> emails.add(email.toLowerCase(Locale.ROOT)));
        var known = release.product().people().get(person);
        if (known != null) {
            known.emails().forEach(email -> emails.add(email.toLowerCase(Locale.ROOT)));
        }
        return emails;
    }
}
