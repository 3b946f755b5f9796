package org.releasemanager.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.change.Changes;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.documentation.draft.Drafts;
import org.releasemanager.product.ProductDefinitions;
import org.releasemanager.product.Products;
import org.releasemanager.release.ReleaseRequest;
import org.releasemanager.release.ReleaseStarter;
import org.releasemanager.release.Releases;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** Change set and changelog of a long history in the running server, against git itself. */
final class ChangeSetBenchmark {
    private static final int COMMITS = Integer.getInteger("bench.commits", 40_000);
    private static final int WARM_UPS = Integer.getInteger("bench.warm-ups", 2);
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 7);
    private static final int HEAP_ROUNDS = Integer.getInteger("bench.heap-rounds", 3);
    private static final String FORMAT = "--format=%H%x00%an%x00%ae%x00%at%x00%ct%x00%B%x00";

    private final Git git;
    private final ApplicationContext context;
    private final Changes changes;
    private final TransactionTemplate transaction;
    private int version;

    private ChangeSetBenchmark(Git git, ApplicationContext context) {
        this.git = git;
        this.context = context;
        this.changes = context.getBean(Changes.class);
        this.transaction = context.getBean(TransactionTemplate.class);
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("bench-changes");
        Path repository = folder.resolve("repository");
        var git = GeneratedHistory.in(repository, COMMITS);
        try (var context = Application.start(Map.of(
                "release-manager.home", folder.resolve("home"), "camunda.bpm.job-execution.enabled", false))) {
            String definition = """
                    {key: long, name: Long, repository: "%s",
                     environments: [{key: production, kind: production, deploy: {tool: instant}}]}
                    """.formatted(repository);
            context.getBean(Products.class)
                    .define(context.getBean(ProductDefinitions.class).yaml(definition), "manager");
            var benchmark = new ChangeSetBenchmark(git, context);
            benchmark.compareTimes();
            benchmark.compareHeap();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private void compareTimes() throws Exception {
        for (int i = 0; i < WARM_UPS; i++) {
            round(new Measured());
        }
        var measured = new Measured();
        for (int i = 0; i < ROUNDS; i++) {
            round(measured);
            measured.print();
        }
        System.out.println("Milliseconds, whole history of " + COMMITS / 2 + " commits; median of all:");
        measured.print();
        measured.printTimeRatio("change set with churn / git log --numstat", "change set", "git log --numstat", "<= 1.3");
        measured.printTimeRatio("change set again / the first time", "change set again", "change set", "<= 0.05");
        measured.printTimeRatio("changelog / git log --format", "changelog", "git log --format", "<= 1.5");
        measured.printTimeRatio("last 400: both / git log --numstat", "last 400 both", "last 400 git", "git log + 30 ms");
    }

    private void round(Measured measured) throws Exception {
        measured.time("git log --numstat", () -> log("half", "--numstat"));
        String whole = start("half", Optional.empty());
        measured.time("change set", () -> collect(whole));
        measured.time("git log --format", () -> log("half", "--no-patch"));
        measured.time("changelog", () -> changelog(whole));
        measured.time("change set again", () -> collect(whole));
        measured.time("last 400 git", () -> log("recent..main", "--numstat"));
        String recent = start("main", Optional.of("recent"));
        measured.time("last 400 both", () -> both(recent));
    }

    private void compareHeap() throws Exception {
        for (int i = 0; i < HEAP_ROUNDS; i++) {
            String few = start("main", Optional.of("recent"));
            System.out.printf("HEAP 400 commits: %.1f MiB above idle%n", LiveHeap.peakOf(() -> both(few)));
            String many = start("main", Optional.empty());
            System.out.printf("HEAP %d commits: %.1f MiB above idle%n", COMMITS, LiveHeap.peakOf(() -> both(many)));
        }
    }

    private boolean log(String range, String option) throws Exception {
        git.run("log", range, FORMAT, option);
        return true;
    }

    private String both(String release) {
        collect(release);
        return changelog(release);
    }

    /** In one transaction, as the engine calls it. */
    private ChangeSet collect(String release) {
        return transaction.execute(status -> changes.collect(release));
    }

    private String changelog(String release) {
        var releases = context.getBean(Releases.class);
        return context.getBean(Drafts.class).write(DocumentKind.CHANGELOG, releases.get(release));
    }

    private String start(String ref, Optional<String> previous) {
        String next = "0.1." + ++version;
        context.getBean(ReleaseStarter.class)
                .start(
                        new ReleaseRequest(
                                "long",
                                Optional.of(next),
                                Optional.empty(),
                                Optional.of(ref),
                                previous,
                                Optional.empty(),
                                Optional.empty(),
                                false),
                        "manager",
                        null);
        return "long-" + next;
    }
}
