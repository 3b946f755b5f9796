package org.releasemanager.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;

/** A repository with the short history of a small web shop: three versions, the second with a failing test. */
class DemoRepository {
    private static final String REPORT = """
            <testsuite name="shop.CheckoutTest" tests="%d" failures="%d" errors="0" skipped="0" time="1.2">
            %s</testsuite>
            """;
    private static final String PASSING = "  <testcase classname=\"shop.CheckoutTest\" name=\"%s\" time=\"0.1\"/>\n";
    private static final String FAILING = "  <testcase classname=\"shop.CheckoutTest\" name=\"addsVat\" time=\"0.1\">"
            + "<failure message=\"expected 121.00 but was 100.00\">CheckoutTest.java:42</failure></testcase>\n";

    private final Path folder;
    private Instant clock;

    DemoRepository(Path folder, Instant now) {
        this.folder = folder;
        this.clock = now.minus(60, ChronoUnit.DAYS).truncatedTo(ChronoUnit.HOURS);
    }

    /** Builds the history, or leaves the one that is there; branches {@code first}, {@code second} and {@code main}. */
    void build() throws IOException, GitAPIException {
        if (Files.exists(folder.resolve(".git"))) {
            return;
        }
        Files.createDirectories(folder);
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            first(git);
            git.branchCreate().setName("first").call();
            second(git);
            git.branchCreate().setName("second").call();
            third(git);
        }
    }

    private void first(Git git) throws IOException, GitAPIException {
        commit(
                git,
                "ada",
                "feat: show the catalogue",
                Map.of(
                        "index.html", "<h1>Shop</h1>\n<ul><li>Tea</li><li>Coffee</li></ul>\n",
                        "health.txt", "ok\n",
                        "README.md", "# Shop\n"));
        commit(git, "grace", "feat(cart): put things into the cart", Map.of("cart.js", "export const cart = [];\n"));
        commit(
                git,
                "ada",
                "test: first checkout tests",
                Map.of("reports/TEST-checkout.xml", report(true, "sumsUp", "isEmpty")));
    }

    private void second(Git git) throws IOException, GitAPIException {
        commit(
                git,
                "grace",
                "feat(checkout): pay by card",
                Map.of("checkout.js", "export const pay = (card) => card;\n"));
        commit(git, "ada", "fix(cart): count a thing once", Map.of("cart.js", "export const cart = new Set();\n"));
        commit(
                git,
                "grace",
                "feat(checkout)!: prices include VAT\n\nBREAKING CHANGE: partners receive gross prices",
                Map.of(
                        "vat.js",
                        "export const gross = (net) => net;\n",
                        "reports/TEST-checkout.xml",
                        report(false, "sumsUp", "isEmpty")));
    }

    private void third(Git git) throws IOException, GitAPIException {
        commit(
                git,
                "grace",
                "fix(checkout): add VAT of 21 % (#17)",
                Map.of(
                        "vat.js",
                        "export const gross = (net) => net * 1.21;\n",
                        "reports/TEST-checkout.xml",
                        report(true, "sumsUp", "isEmpty", "addsVat")));
        commit(git, "ada", "docs: how prices are made", Map.of("README.md", "# Shop\n\nPrices include VAT.\n"));
        commit(
                git,
                "linus",
                "perf: load pictures when they are seen",
                Map.of("index.html", "<h1>Shop</h1>\n<ul><li>Tea</li><li>Coffee</li><li>Cocoa</li></ul>\n"));
    }

    private static String report(boolean passes, String... tests) {
        var cases = new StringBuilder();
        for (String test : tests) {
            cases.append(PASSING.formatted(test));
        }
        if (!passes) {
            cases.append(FAILING);
        }
        return REPORT.formatted(tests.length + (passes ? 0 : 1), passes ? 0 : 1, cases);
    }

    private void commit(Git git, String author, String message, Map<String, String> files)
            throws IOException, GitAPIException {
        for (var file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            git.add().addFilepattern(file.getKey()).call();
        }
        clock = clock.plus(5, ChronoUnit.DAYS);
        var person = new PersonIdent(author, author + "@shop.example.org", clock, ZoneOffset.UTC);
        git.commit()
                .setMessage(message)
                .setAuthor(person)
                .setCommitter(person)
                .setSign(false)
                .call();
    }
}
