package org.releasemanager.risk.factors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.releasemanager.change.Commit;
import org.releasemanager.risk.AChangeSet;
import org.releasemanager.risk.ASituation;
import org.releasemanager.risk.spi.RiskFactor;
import org.releasemanager.risk.spi.Situation;

class ChangeFactorsTest {
    private static Arguments counted(RiskFactor factor, int threshold, IntFunction<AChangeSet> changes) {
        IntFunction<Situation> situation = number -> ASituation.with(changes.apply(number));
        return Arguments.of(factor, threshold, situation);
    }

    static Stream<Arguments> countingFactors() {
        return Stream.of(
                counted(new ChangeSize(), 2_000, n -> AChangeSet.small().lines(n)),
                counted(new FileSpread(), 100, n -> AChangeSet.small().files(n)),
                counted(new AuthorCount(), 10, n -> AChangeSet.small().authors(n)),
                counted(new NewAuthors(), 2, n -> AChangeSet.small().authors(n)),
                counted(new BreakingChanges(), 0, n -> AChangeSet.small().breaking(n)),
                counted(new RemovedFeatures(), 0, n -> AChangeSet.small().with(Commit.Category.REMOVAL, n)),
                counted(new Reverts(), 1, n -> AChangeSet.small().with(Commit.Category.REVERT, n)),
                counted(new SecurityFixes(), 0, n -> AChangeSet.small().with(Commit.Category.SECURITY, n)),
                counted(new BatchAge(), 60, n -> AChangeSet.small().days(n)));
    }

    @ParameterizedTest
    @MethodSource("countingFactors")
    void adviceIsGivenOverTheThresholdOnly(RiskFactor factor, int threshold, IntFunction<Situation> situation) {
        var at = factor.assess(situation.apply(threshold));
        var over = factor.assess(situation.apply(threshold + 1));

        assertThat(at.advice()).isEmpty();
        assertThat(over.advice()).isPresent();
        assertThat(over.number()).isEqualTo(threshold + 1);
    }

    @ParameterizedTest
    @MethodSource("countingFactors")
    void moreIsNeverLessLikelyToGoWrong(RiskFactor factor, int threshold, IntFunction<Situation> situation) {
        var nothing = factor.assess(situation.apply(0));
        double before = nothing.probability();

        assertThat(before).isZero();
        for (int number = 1; number < 100_000; number = number * 3 + 1) {
            double probability = factor.assess(situation.apply(number)).probability();
            assertThat(probability).isGreaterThanOrEqualTo(before);
            before = probability;
        }
        assertThat(before).isGreaterThan(0.5);
    }

    @ParameterizedTest
    @MethodSource("countingFactors")
    void reasonNamesTheNumber(RiskFactor factor, int threshold, IntFunction<Situation> situation) {
        var finding = factor.assess(situation.apply(7));

        assertThat(finding.reason()).contains("7").endsWith(".");
        assertThat(finding.measured()).contains("7");
    }

    @Test
    void sizeIsLogScaled() {
        var factor = new ChangeSize();

        double hundredfold =
                factor.assess(ASituation.with(AChangeSet.small().lines(5_000))).probability();

        assertThat(hundredfold).isCloseTo(2.0 / 3, within(0.01));
    }

    @Test
    void entropyOfAHandfulOfFilesMeansNothing() {
        var few = new ChangeEntropy()
                .assess(ASituation.with(AChangeSet.small().files(9).entropy(1)));
        var many = new ChangeEntropy()
                .assess(ASituation.with(AChangeSet.small().files(10).entropy(1)));

        assertThat(few.probability()).isZero();
        assertThat(many.probability()).isEqualTo(0.8);
        assertThat(many.advice()).isPresent();
    }

    @Test
    void entropyAtTheThresholdNeedsNoAdvice() {
        var at = new ChangeEntropy()
                .assess(ASituation.with(AChangeSet.small().files(10).entropy(0.85)));
        var over = new ChangeEntropy()
                .assess(ASituation.with(AChangeSet.small().files(10).entropy(0.86)));

        assertThat(at.advice()).isEmpty();
        assertThat(over.advice()).isPresent();
    }

    @Test
    void withoutAnEarlierReleaseNobodyIsNew() {
        var finding =
                new NewAuthors().assess(ASituation.knowing(AChangeSet.small().authors(9), 0));

        assertThat(finding.probability()).isZero();
        assertThat(finding.measured()).isEqualTo("not known");
    }

    @Test
    void authorsAreKnownWhateverTheCaseOfTheirAddress() {
        var changes = AChangeSet.small().authors("Dev@Example.org", "new@example.org");

        var finding = new NewAuthors().assess(ASituation.knowing(changes, 3, "dev@example.org"));

        assertThat(finding.number()).isEqualTo(1);
        assertThat(finding.reason()).contains("3 releases");
    }

    @Test
    void mergesAreNotAskedWhatTheyAreFor() {
        var changes =
                AChangeSet.small().commits(20).with(Commit.Category.MERGE, 10).with(Commit.Category.OTHER, 3);

        var at = new UnclassifiedCommits().assess(ASituation.with(changes));
        var over = new UnclassifiedCommits().assess(ASituation.with(changes.with(Commit.Category.OTHER, 4)));

        assertThat(at.number()).isEqualTo(0.3);
        assertThat(at.advice()).isEmpty();
        assertThat(over.reason()).startsWith("40 % of 10 commits");
        assertThat(over.advice()).isPresent();
    }

    @Test
    void changeSetOfMergesOnlyHasNothingUnclassified() {
        var finding = new UnclassifiedCommits()
                .assess(ASituation.with(AChangeSet.small().with(Commit.Category.MERGE, 1)));

        assertThat(finding.number()).isZero();
    }
}
