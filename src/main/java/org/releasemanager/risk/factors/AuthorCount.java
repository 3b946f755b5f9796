package org.releasemanager.risk.factors;

import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Authors: many hands need more coordination. */
@Component
class AuthorCount implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.logarithmic(2, 50, 0.8);
    private static final int MANY = 10;

    @Override
    public String id() {
        return "author-count";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.TECHNICAL;
    }

    @Override
    public Finding assess(Situation situation) {
        int authors = situation.changes().authors().size();
        var measured = Amount.of(authors, "author");
        return Finding.of(authors, measured, LIKELIHOOD.at(authors), 2, "The commits come from " + measured + ".")
                .adviseIf(
                        authors > MANY,
                        "manager",
                        "More than 10 authors: agree on who answers for which part on release day.");
    }
}
