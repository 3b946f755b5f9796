package org.releasemanager.steering;

import java.util.List;
import java.util.Optional;
import org.releasemanager.product.Product;
import org.releasemanager.product.Products;
import org.releasemanager.release.Deviation;
import org.releasemanager.release.Deviations;
import org.releasemanager.release.OneLine;
import org.releasemanager.release.Release;
import org.releasemanager.release.Releases;
import org.releasemanager.release.Timeline;
import org.releasemanager.steering.store.LineRows;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One switch for all releases, or for those of one product: while the line is stopped, no release takes an environment and
 * none starts a deployment. What a tool works on is ended, and what is taken back is taken back.
 */
@Component
public class StoppedLine {
    private final LineRows rows;
    private final Releases releases;
    private final Products products;
    private final SecondPersons secondPersons;
    private final Deviations deviations;
    private final Timeline timeline;

    StoppedLine(
            LineRows rows,
            Releases releases,
            Products products,
            SecondPersons secondPersons,
            Deviations deviations,
            Timeline timeline) {
        this.rows = rows;
        this.releases = releases;
        this.products = products;
        this.secondPersons = secondPersons;
        this.deviations = deviations;
        this.timeline = timeline;
    }

    /** What is stopped now: all, single products, or nothing. */
    public List<LineStop> stops() {
        return rows.open();
    }

    /** Counts at once, before anybody is told. */
    public Steered stop(Optional<String> product, String person, String reason) {
        if (product.isPresent() && products.all().stream().map(Product::key).noneMatch(product.get()::equals)) {
            return new Steered.Invalid("product", "There is no product '" + product.get() + "'");
        }
        try {
            rows.stop(product, person, reason);
        } catch (DuplicateKeyException stoppedAlready) {
            return new Steered.NotPossible(
                    of(product).map(LineStop::sentence).orElse("The line was stopped in the same moment"));
        }
        return told(
                product,
                person,
                "line-stopped",
                "stops the line: " + OneLine.of(reason) + ". The release halts at its next safe point");
    }

    public Steered run(Optional<String> product, String person, String reason) {
        boolean ended =
                of(product).filter(stop -> rows.end(stop, person, reason)).isPresent();
        return ended
                ? told(product, person, "line-runs", "lets the line run again: " + OneLine.of(reason))
                : new Steered.NotPossible(
                        "The line" + product.map(key -> " of " + key).orElse("") + " is not stopped");
    }

    /** Lets one release go on while the line stays stopped, when two people want it: the fix. */
    @Transactional
    public Steered pass(String releaseId, String person, String reason) {
        Release release = releases.get(releaseId);
        Optional<LineStop> stop = rows.stopping(releaseId);
        if (release.isEnded() || stop.isEmpty()) {
            return new Steered.NotPossible(
                    release.isEnded()
                            ? "Release '" + releaseId + "' has ended: " + release.outcome()
                            : "No stopped line holds '" + releaseId + "': it goes on by itself");
        }
        String what = "let the release pass while the line is stopped";
        return secondPersons
                .confirm(releaseId, "PASS", Long.toString(stop.get().id()), person, reason, what)
                .<Steered>map(first -> {
                    String why = OneLine.of(first.reason() + "; " + reason);
                    rows.pass(stop.get(), releaseId, first.person(), person, why);
                    deviations.recordByTwo(
                            releaseId,
                            Deviation.Kind.STOP_PASS,
                            "line",
                            first.person(),
                            person,
                            first.person() + " and " + person + " " + what + ": " + why);
                    return new Steered.Done(releaseId + " passes");
                })
                .orElseGet(() -> new Steered.Asked("A second person has to ask for the same within the hour"));
    }

    private Optional<LineStop> of(Optional<String> product) {
        return rows.open().stream()
                .filter(stop -> stop.product().equals(product))
                .findFirst();
    }

    private Steered told(Optional<String> product, String person, String kind, String what) {
        List<Release> affected = releases.running().stream()
                .filter(release -> product.map(release.product().key()::equals).orElse(true))
                .toList();
        affected.forEach(release -> timeline.record(release.id(), person, kind, person + " " + what));
        return new Steered.Done(affected.size() + " running releases are told");
    }
}
