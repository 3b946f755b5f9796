package org.releasemanager.approval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.releasemanager.product.Product;

/**
 * Who must say yes.
 *
 * @param seats one for each role that is asked
 * @param quorum how many must say yes in all, of whatever role; never less than the roles need
 */
public record ApprovalPolicy(List<Seat> seats, int quorum) {
    /**
     * @param rows what the decision table {@code who-must-approve} answers, a map of its outputs for each rule that matches:
     *     {@code approverRole}, {@code needed}, {@code facts} (names, separated by commas), {@code quorum} (or null)
     * @param facts the names of all facts there are
     * @throws IllegalStateException if it names nobody, or a fact that there is not: nobody asked is never a yes
     */
    public static ApprovalPolicy of(List<Map<String, Object>> rows, Product.Approvals product, Set<String> facts) {
        if (rows.isEmpty()) {
            throw new IllegalStateException(
                    "The decision table who-must-approve names nobody: add a rule for this case");
        }
        Map<String, Seat> seats = new LinkedHashMap<>();
        rows.forEach(row -> add(seats, seat(row, facts)));
        product.roles().forEach((role, needed) -> add(seats, new Seat(role, needed, facts)));
        int all = seats.values().stream().mapToInt(Seat::asked).sum();
        int table = rows.stream()
                .mapToInt(row -> row.get("quorum") instanceof Number number ? number.intValue() : 0)
                .max()
                .orElse(0);
        int wanted = product.quorum().orElse(table == 0 ? all : table);
        int needed = seats.values().stream().mapToInt(Seat::needed).sum();
        return new ApprovalPolicy(
                List.copyOf(seats.values()), Math.max(needed, Math.min(Math.max(wanted, table), all)));
    }

    private static void add(Map<String, Seat> seats, Seat seat) {
        seats.merge(seat.role(), seat, (one, other) -> {
            Set<String> facts = new LinkedHashSet<>(one.facts());
            facts.addAll(other.facts());
            return new Seat(one.role(), Math.max(one.needed(), other.needed()), facts);
        });
    }

    private static Seat seat(Map<String, Object> row, Set<String> known) {
        Set<String> facts = new LinkedHashSet<>();
        for (String fact : String.valueOf(row.get("facts")).split(",", -1)) {
            if (!known.contains(fact.strip())) {
                throw new IllegalStateException("The decision table who-must-approve binds a vote to the fact '"
                        + fact.strip() + "', but there are only " + known);
            }
            facts.add(fact.strip());
        }
        int needed = row.get("needed") instanceof Number number ? number.intValue() : 1;
        return new Seat(String.valueOf(row.get("approverRole")), needed, facts);
    }

    /** How it stands with these votes: one no is enough, and nobody is counted twice. */
    Approvals.Outcome outcome(List<Vote> votes) {
        if (votes.stream().anyMatch(vote -> vote.decision() == Decision.REJECT)) {
            return Approvals.Outcome.REJECTED;
        }
        boolean each = seats.stream().allMatch(seat -> yes(votes, seat) >= seat.needed());
        int all = seats.stream()
                .mapToInt(seat -> Math.min(yes(votes, seat), seat.asked()))
                .sum();
        return each && all >= quorum ? Approvals.Outcome.APPROVED : Approvals.Outcome.PENDING;
    }

    /** The roles that are still to be asked; a role of which several people are needed is there several times. */
    List<String> open(List<Vote> votes) {
        List<String> open = new ArrayList<>();
        if (outcome(votes) == Approvals.Outcome.PENDING) {
            seats.forEach(seat -> {
                for (int i = yes(votes, seat); i < seat.asked(); i++) {
                    open.add(seat.role());
                }
            });
        }
        return open;
    }

    private static int yes(List<Vote> votes, Seat seat) {
        return (int) votes.stream()
                .filter(vote -> vote.role().equals(seat.role()) && vote.decision() == Decision.APPROVE)
                .count();
    }
}
