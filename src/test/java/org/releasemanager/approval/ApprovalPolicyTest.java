package org.releasemanager.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.releasemanager.product.Product;

class ApprovalPolicyTest {
    private static final Set<String> FACTS = Set.of("scope", "notes", "target");
    private static final Product.Approvals TWO_OF_THREE =
            new Product.Approvals(Optional.of(2), Map.of("operator", 0, "tester", 0));

    private final ApprovalPolicy twoOfThreeWithSecurity =
            ApprovalPolicy.of(List.of(row("security", 1, "scope")), TWO_OF_THREE, FACTS);

    @Test
    void twoOfThreeWithTheNecessaryRoleAreEnough() {
        assertThat(outcome(yes("security"), yes("tester"))).isEqualTo(Approvals.Outcome.APPROVED);
        assertThat(outcome(yes("operator"), yes("security"))).isEqualTo(Approvals.Outcome.APPROVED);
    }

    @Test
    void twoWithoutTheNecessaryRoleAreNot() {
        assertThat(outcome(yes("operator"), yes("tester"))).isEqualTo(Approvals.Outcome.PENDING);
        assertThat(twoOfThreeWithSecurity.open(List.of(yes("operator"), yes("tester"))))
                .containsExactly("security");
    }

    @Test
    void theNecessaryRoleAloneIsNotEnough() {
        assertThat(outcome(yes("security"))).isEqualTo(Approvals.Outcome.PENDING);
        assertThat(outcome(yes("security"), yes("security"))).isEqualTo(Approvals.Outcome.PENDING);
    }

    @Test
    void oneNoIsEnoughWhoeverSaysIt() {
        assertThat(outcome(yes("security"), yes("operator"), no("tester"))).isEqualTo(Approvals.Outcome.REJECTED);
    }

    @Test
    void allWhoAreAskedMustSayYesWhereNothingElseIsSaid() {
        var policy = ApprovalPolicy.of(
                List.of(row("security", 2, "scope"), row("operator", 1, "notes")),
                Product.Approvals.AS_THE_TABLE_SAYS,
                FACTS);

        assertThat(policy.quorum()).isEqualTo(3);
        assertThat(policy.open(List.of())).containsExactly("security", "security", "operator");
        assertThat(policy.open(List.of(yes("security")))).containsExactly("security", "operator");
        assertThat(policy.outcome(List.of(yes("security"), yes("operator")))).isEqualTo(Approvals.Outcome.PENDING);
    }

    @Test
    void productNeverAsksForLessThanTheTable() {
        var row = new HashMap<>(row("security", 1, "scope"));
        row.put("quorum", 2);
        var policy = ApprovalPolicy.of(
                List.of(row, row("operator", 1, "scope")),
                new Product.Approvals(Optional.of(1), Map.of("security", 0)),
                FACTS);

        assertThat(policy.quorum()).isEqualTo(2);
        assertThat(policy.seats())
                .extracting(Seat::role, Seat::needed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("security", 1),
                        org.assertj.core.groups.Tuple.tuple("operator", 1));
    }

    @Test
    void quorumThatNobodyCouldReachIsEverybody() {
        var policy = ApprovalPolicy.of(
                List.of(row("security", 1, "scope")), new Product.Approvals(Optional.of(9), Map.of()), FACTS);

        assertThat(policy.quorum()).isEqualTo(1);
    }

    @Test
    void nobodyAskedIsNeverAYes() {
        assertThatThrownBy(() -> ApprovalPolicy.of(List.of(), TWO_OF_THREE, FACTS))
                .hasMessageContaining("who-must-approve names nobody: add a rule");
        assertThatThrownBy(() -> ApprovalPolicy.of(List.of(row("security", 1, "moon")), TWO_OF_THREE, FACTS))
                .hasMessageContaining("'moon'");
    }

    /** Whatever the policy: as long as it is open somebody is asked, and those who are asked can end it. */
    @Test
    void anOpenVoteCanAlwaysBeEnded() {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            var policy = anyPolicy(random);
            List<Vote> votes = new ArrayList<>();
            while (policy.outcome(votes) == Approvals.Outcome.PENDING) {
                var open = policy.open(votes);
                assertThat(open).as(policy + " with " + votes).isNotEmpty();
                votes.add(yes(open.get(random.nextInt(open.size()))));
            }
            assertThat(policy.open(votes)).isEmpty();
            assertThat(votes).hasSizeGreaterThanOrEqualTo(policy.quorum());
        }
    }

    private static ApprovalPolicy anyPolicy(Random random) {
        var roles = new ArrayList<>(List.of("a", "b", "c", "d"));
        List<Map<String, Object>> rows = Stream.of("a", "b")
                .map(role -> row(role, random.nextInt(3), "scope"))
                .toList();
        Map<String, Integer> more = new HashMap<>();
        roles.stream().filter(role -> random.nextBoolean()).forEach(role -> more.put(role, random.nextInt(3)));
        var quorum = random.nextBoolean() ? Optional.of(1 + random.nextInt(8)) : Optional.<Integer>empty();
        return ApprovalPolicy.of(rows, new Product.Approvals(quorum, more), FACTS);
    }

    private Approvals.Outcome outcome(Vote... votes) {
        return twoOfThreeWithSecurity.outcome(List.of(votes));
    }

    private static Map<String, Object> row(String role, int needed, String facts) {
        return Map.of("approverRole", role, "needed", needed, "facts", facts);
    }

    private static Vote yes(String role) {
        return vote(role, Decision.APPROVE);
    }

    private static Vote no(String role) {
        return vote(role, Decision.REJECT);
    }

    private static Vote vote(String role, Decision decision) {
        return new Vote(
                "1",
                ApprovalKind.RELEASE,
                1,
                role,
                "somebody",
                null,
                decision,
                null,
                Map.of(),
                Instant.EPOCH,
                null,
                null);
    }
}
