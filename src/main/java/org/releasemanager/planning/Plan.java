package org.releasemanager.planning;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.Commit;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.risk.RiskLevel;

/**
 * A version of the plan of a release; never changes once it is stored.
 *
 * @param version 1 for the release's first plan, and one more each time that a fact or the round has changed
 * @param fingerprint SHA-256 over the facts; changes exactly when one of them does
 */
public record Plan(
        String releaseId,
        int version,
        int round,
        String fingerprint,
        Instant draftedAt,
        Facts facts,
        Scope scope,
        Timetable timetable,
        List<TeamLoad> resources,
        Budget budget,
        @Nullable Risk risk,
        String rollback) {

    /** What an approval is given for. The rest of the plan follows from it, and from the day it was drafted on. */
    public record Facts(
            String releaseId,
            String product,
            String releaseVersion,
            ReleaseType releaseType,
            String commit,
            @Nullable String previousVersion,
            @Nullable String previousCommit,
            @Nullable ZonedDateTime target,
            RolloutApproach approach,
            @Nullable String objectives,
            @Nullable String successCriteria,
            @Nullable String outOfScope,
            ScopeStatement.@Nullable DaysLeft developmentLeft,
            @Nullable Double budgetDays,
            @Nullable Integer riskScore,
            @Nullable RiskLevel riskLevel) {}

    /** What ships, summed up; subjects are plain text as the authors wrote them. */
    public record Scope(
            int commits,
            int files,
            long linesAdded,
            long linesDeleted,
            Map<Commit.Category, Integer> byCategory,
            List<String> features,
            List<String> fixes,
            List<String> breaking) {}

    /**
     * When what happens, in working days from the start.
     *
     * @param deviationDays of the critical path alone (PERT)
     * @param basis how the estimates were made, in words
     */
    public record Timetable(
            LocalDate start,
            String zone,
            List<Row> activities,
            List<String> criticalPath,
            double expectedDays,
            double deviationDays,
            Forecast p50,
            Forecast p85,
            Forecast p95,
            @Nullable TargetChance target,
            String basis) {}

    /** @param team who does it; a team of the product, or who else has to act */
    public record Row(
            String id,
            String name,
            String team,
            List<String> after,
            double optimistic,
            double likely,
            double pessimistic,
            double expected,
            double slack,
            boolean critical,
            LocalDate from,
            LocalDate until) {}

    /** With the stated certainty, all is finished after so many working days, on this day. */
    public record Forecast(double days, LocalDate day) {}

    /** @param chance that everything before production is finished by then, 0…1 */
    public record TargetChance(ZonedDateTime start, double chance) {}

    /**
     * @param members user ids; empty when the product names nobody, then one person is assumed
     * @param personDays working days of one person that this release takes them
     * @param load their share of the team's time from start to end, 0…
     */
    public record TeamLoad(String team, @Nullable String lead, List<String> members, double personDays, double load) {}

    /** @param withinBudget null when no limit was set */
    public record Budget(
            double plannedDays,
            BigDecimal plannedCost,
            String currency,
            @Nullable Double budgetDays,
            @Nullable Boolean withinBudget) {}

    /** The assessment that the plan was made with: its factors with points, most points first. */
    public record Risk(int score, @Nullable RiskLevel level, List<Factor> factors) {}

    public record Factor(
            String name,
            int points,
            String reason,
            @Nullable String mitigation,
            @Nullable String ownerRole,
            boolean done) {}
}
