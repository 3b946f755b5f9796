package org.releasemanager.gate.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.gate.Criterion;
import org.releasemanager.gate.Verdict;
import org.releasemanager.gate.evidence.PreviousBill;
import org.releasemanager.product.Product.Gate;

/** How the components differ from those of the release before. */
final class BomDifference {
    final BomComponents now = new BomComponents();
    final BomComponents before = new BomComponents();
    private final Gate gate;
    private @Nullable PreviousBill previous;

    BomDifference(Gate gate) {
        this.gate = gate;
    }

    void previous(PreviousBill bill) {
        previous = bill;
    }

    /** Only what the gate limits; a limit on what cannot be compared is inconclusive, except for a product's first. */
    List<Criterion> criteria() {
        var criteria = new ArrayList<Criterion>();
        var bill = previous;
        if (bill == null
                || bill.version() == null
                || (limit(CycloneDxCheck.MAXIMUM_NEW).isEmpty()
                        && limit(CycloneDxCheck.MAXIMUM_MAJOR).isEmpty())) {
            return criteria;
        }
        criteria.add(Criterion.atLeast("bills of the previous release", bill.found() ? 1 : 0, 1)
                .otherwise(Verdict.INCONCLUSIVE));
        if (bill.found()) {
            limit(CycloneDxCheck.MAXIMUM_NEW)
                    .ifPresent(most -> criteria.add(Criterion.atMost(
                            "new components", now.without(before).size(), most)));
            limit(CycloneDxCheck.MAXIMUM_MAJOR)
                    .ifPresent(most -> criteria.add(Criterion.atMost(
                            "components of another major version",
                            now.majorChanges(before).size(),
                            most)));
        }
        return criteria;
    }

    List<String> remarks() {
        var bill = previous;
        if (bill == null || bill.version() == null) {
            return List.of();
        }
        if (!bill.found()) {
            return List.of("There is no bill of release " + bill.version() + " to compare with.");
        }
        var remarks = new ArrayList<String>();
        var since = " since " + bill.version();
        remarks.addAll(told("New" + since, now.without(before)));
        remarks.addAll(told("Removed" + since, before.without(now)));
        remarks.addAll(told("Another major version" + since, now.majorChanges(before)));
        remarks.addAll(told("Other versions" + since, now.otherChanges(before)));
        return remarks.isEmpty() ? List.of("The same components as in " + bill.version() + ".") : remarks;
    }

    private static List<String> told(String words, List<String> names) {
        return names.isEmpty() ? List.of() : Examples.of(names).sentence(words + " (" + names.size() + ")");
    }

    private Optional<Long> limit(String setting) {
        return Optional.ofNullable(gate.settings().get(setting)).map(Long::valueOf);
    }
}
