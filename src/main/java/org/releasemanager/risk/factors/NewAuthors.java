package org.releasemanager.risk.factors;

import java.util.Locale;
import org.releasemanager.risk.RiskKind;
import org.releasemanager.risk.spi.Finding;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;
import org.springframework.stereotype.Component;

/** Authors without a commit in the last ten releases; with no release to compare, nobody can be called new. */
@Component
class NewAuthors implements RiskFactor {
    private static final Scale LIKELIHOOD = Scale.logarithmic(0, 10, 0.8);
    private static final int MANY = 2;

    @Override
    public String id() {
        return "new-authors";
    }

    @Override
    public RiskKind kind() {
        return RiskKind.TECHNICAL;
    }

    @Override
    public Finding assess(Situation situation) {
        if (situation.comparedReleases() == 0) {
            return Finding.of(0, "not known", 0, 2, "There are 0 earlier releases to compare the authors with.");
        }
        long fresh = situation.changes().authors().stream()
                .filter(author ->
                        !situation.knownAuthors().contains(author.email().toLowerCase(Locale.ROOT)))
                .count();
        var measured = Amount.of(fresh, "new author");
        return Finding.of(fresh, measured, LIKELIHOOD.at(fresh), 2, sentence(measured, situation.comparedReleases()))
                .adviseIf(
                        fresh > MANY,
                        "developer",
                        "More than 2 new authors: have somebody who knows the code review their commits.");
    }

    private static String sentence(String measured, int compared) {
        return "The commits come in part from " + measured + ", who had none in the last "
                + Amount.of(compared, "release") + ".";
    }
}
