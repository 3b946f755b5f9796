package org.releasemanager.risk.spi;

import java.util.List;
import java.util.Set;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.product.Product;
import org.releasemanager.release.Release;

/**
 * Everything that factors may look at.
 *
 * @param files all files touched, not only the largest
 * @param ended the product's releases that have ended, newest first, without this one
 * @param knownAuthors mail addresses, in lower case, of those who wrote commits of earlier releases
 * @param comparedReleases how many earlier releases {@code knownAuthors} was read from
 */
public record Situation(
        Release release,
        ChangeSet changes,
        List<ChangeSet.FileChurn> files,
        List<Release> ended,
        Set<String> knownAuthors,
        int comparedReleases) {
    public Product product() {
        return release.product();
    }
}
