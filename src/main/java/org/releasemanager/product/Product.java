package org.releasemanager.product;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What may be released, as its owners defined it. Immutable; a change makes a new revision, and a release keeps the
 * revision that it started with.
 *
 * @param repository URL or path of the git repository
 * @param tagPattern how a version becomes a tag; holds {@code {version}}
 * @param skippableSteps automatic steps that people may skip with a reason, by their names in the models: {@code tagRelease}
 * @param environments in promotion order; the last one is production
 * @param teams by name; {@code development}, {@code testing}, {@code operations}
 * @param activities what teams do for every release besides what its models ask for
 * @param deadlines working time for a user task, by its name in the models: {@code approveRelease}
 * @param audiences mail addresses by audience; {@code product}, {@code technical}, {@code business}, {@code users}
 * @param roles who acts in a role, by role; a role that is not named here is the group of the same name
 * @param people by user id: the mail addresses that their commits carry
 * @param approvals who approves besides those whom the decision table names
 * @param dependsOn what each of its releases waits for before production; checked by the room that looks after it
 * @param calendars that bind its releases, beside those that bind all products
 */
public record Product(
        String key,
        String name,
        String repository,
        Versioning versioning,
        String tagPattern,
        List<String> skippableSteps,
        List<Service> services,
        List<Environment> environments,
        Map<String, Team> teams,
        List<Activity> activities,
        Map<String, Duration> deadlines,
        Map<String, List<String>> audiences,
        List<Gate> gates,
        Map<String, List<String>> roles,
        Map<String, Person> people,
        Approvals approvals,
        List<Map<String, String>> dependsOn,
        Budget budget,
        CalendarNames calendars) {

    public enum Versioning {
        SEMVER,
        CALVER
    }

    /** @param path folder inside the repository; {@code .} is all of it
     *  @param build command run in the exported folder before it goes live; empty when there is nothing to build */
    public record Service(String key, String path, Optional<String> build) {}

    /** @param kind decides the way through the process
     *  @param deploy the tool and its settings */
    public record Environment(String key, Kind kind, Deploy deploy) {
        public enum Kind {
            DEVELOPMENT,
            STAGING,
            PRODUCTION
        }
    }

    /**
     * @param tool name of the deployment tool, for example {@code local}
     * @param settings the tool's own keys and values, checked by the tool
     * @param services settings that differ for one service, by service key
     */
    public record Deploy(String tool, Map<String, String> settings, Map<String, Map<String, String>> services) {
        /** The settings for one service: its own over the environment's. */
        public Map<String, String> settingsFor(String service) {
            var merged = new java.util.LinkedHashMap<>(settings);
            merged.putAll(services.getOrDefault(service, Map.of()));
            return merged;
        }
    }

    public record Team(Optional<String> lead, List<String> members) {}

    /**
     * @param teams those that may do it: one, or several for an activity across teams
     * @param due working time from the beginning of its phase
     * @param mandatory whether it has to be done rather than left
     */
    public record Activity(
            String key, String name, List<String> teams, Phase phase, Optional<Duration> due, boolean mandatory) {
        /** While which part of the release it is done, and whose end waits for it. */
        public enum Phase {
            DEVELOPMENT,
            PREPARATION,
            LAUNCH,
            CLOSING
        }
    }

    /**
     * @param type which check reads the evidence: {@code junit}, {@code cyclonedx}, {@code checklist}, …
     * @param evidence glob below the evidence folder; empty where the evidence is no file
     * @param folder the evidence folder, may hold {@code {version}} and {@code {commit}}; empty means the files of the
     *     released commit
     * @param minimum threshold where more is better (tests run, coverage ratio)
     * @param maximum threshold where less is better (findings)
     * @param settings the check's further keys and values
     */
    public record Gate(
            String id,
            String type,
            String evidence,
            Optional<String> folder,
            Optional<Double> minimum,
            Optional<Double> maximum,
            boolean required,
            Map<String, String> settings) {}

    /**
     * @param quorum how many of those who are asked must say yes; empty means all, or what the decision table says
     * @param roles who is asked besides those whom the decision table names: by role, how many of it must say yes; 0 means
     *     that a vote of the role counts for the quorum but is not necessary
     */
    public record Approvals(Optional<Integer> quorum, Map<String, Integer> roles) {
        public static final Approvals AS_THE_TABLE_SAYS = new Approvals(Optional.empty(), Map.of());
    }

    public record Person(Optional<String> name, Set<String> emails) {}

    /** @param currency ISO 4217
     *  @param dailyRate cost of one person for one working day */
    public record Budget(String currency, double dailyRate) {}

    /** @param freezes calendars that keep production shut
     *  @param windows calendars outside of which it stays shut; none means that it is open at any time */
    public record CalendarNames(List<String> freezes, List<String> windows) {
        public static final CalendarNames NONE = new CalendarNames(List.of(), List.of());
    }

    public Environment environment(String environmentKey) {
        return environments.stream()
                .filter(environment -> environment.key().equals(environmentKey))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Product '" + key + "' has no environment '" + environmentKey + "'"));
    }

    public Environment production() {
        return environments.get(environments.size() - 1);
    }

    /** The last environment of kind staging, where a release is tried before production. */
    public Optional<Environment> staging() {
        return environments.stream()
                .filter(environment -> environment.kind() == Environment.Kind.STAGING)
                .reduce((first, second) -> second);
    }

    public Service service(String serviceKey) {
        return services.stream()
                .filter(service -> service.key().equals(serviceKey))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Product '" + key + "' has no service '" + serviceKey + "'"));
    }

    public String tagOf(String version) {
        return tagPattern.replace("{version}", version);
    }
}
