package org.releasemanager.change.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.releasemanager.change.ChangeFixtures;
import org.releasemanager.change.TestRepository;
import org.releasemanager.product.Product;

class RepositoriesTest {
    private static final Map<String, RepositoryProperties.Credentials> KEYS =
            Map.of("127.0.0.1", new RepositoryProperties.Credentials(GitHost.USER, new Secret(GitHost.PASSWORD)));

    @TempDir
    Path folder;

    private TestRepository git;
    private Path home;

    @BeforeEach
    void repository() {
        git = TestRepository.in(folder.resolve("origin/shop.git"));
        git.commit("feat: a");
        home = folder.resolve("home");
    }

    @AfterEach
    void close() {
        git.close();
    }

    @Test
    void mirrorFollowsBranchesTagsAndTheDefaultBranch() throws Exception {
        var repositories = TestRepositories.at(home);
        git.tag("nightly").branch("old").checkout("main");
        assertThat(refs(repositories, git.url())).contains("refs/heads/main", "refs/heads/old", "refs/tags/nightly");

        String tip = git.commit("feat: b");
        git.tag("nightly").branch("next").defaultBranch("next").deleteBranch("old");

        try (Repository mirror = repositories.latest(ChangeFixtures.product(git.url()))) {
            assertThat(mirror.getFullBranch()).isEqualTo("refs/heads/next");
            assertThat(mirror.resolve("refs/tags/nightly^{commit}").name()).isEqualTo(tip);
            assertThat(mirror.exactRef("refs/heads/old")).isNull();
        }
    }

    @Test
    void repositoryInPlaceIsNeverWrittenTo() throws Exception {
        var before = snapshot(folder.resolve("origin"));

        try (Repository repository = TestRepositories.at(home).latest(ChangeFixtures.product(git.path()))) {
            assertThat(repository.resolve("HEAD").name()).isEqualTo(git.head());
        }

        assertThat(snapshot(folder.resolve("origin"))).isEqualTo(before);
        assertThat(home).doesNotExist();
    }

    @Test
    void repositoryThatWasMadeAnewIsSeenAnew() throws Exception {
        var repositories = TestRepositories.at(home);
        git.generate(10);
        repositories.latest(ChangeFixtures.product(git.path())).close();
        git.close();
        Path moved = folder.resolve("moved");
        Files.move(folder.resolve("origin"), moved);

        try (var anew = TestRepository.in(folder.resolve("origin/shop.git"))) {
            anew.generate(20);
            String tip = anew.commit("feat: other");

            try (Repository repository = repositories.latest(ChangeFixtures.product(anew.path()))) {
                assertThat(repository.resolve("HEAD").name()).isEqualTo(tip);
                assertThat(repository.getObjectDatabase().has(repository.resolve("HEAD~20")))
                        .isTrue();
            }
        }
    }

    @Test
    void folderInsideARepositoryIsNoRepository() throws Exception {
        Path inside = Files.createDirectories(Path.of(git.path()).resolve("inside"));

        assertThatThrownBy(() -> TestRepositories.at(home).latest(ChangeFixtures.product(inside.toString())))
                .isInstanceOf(RepositoryUnavailable.class)
                .hasMessageContaining("There is no git repository at " + inside);
    }

    @Test
    void knownCommitNeedsNoFetch() throws Exception {
        try (var host = GitHost.open(git)) {
            var repositories = TestRepositories.at(home);
            var product = ChangeFixtures.product(host.url());
            repositories.holding(product, git.head()).close();
            repositories.holding(product, git.head()).close();
            assertThat(host.fetches()).isEqualTo(1);

            String later = git.commit("feat: b");
            repositories.holding(product, later).close();
            assertThat(host.fetches()).isEqualTo(2);

            assertThatThrownBy(() -> repositories.holding(product, "0".repeat(39) + "1"))
                    .hasMessageContaining("is no longer in the repository");
        }
    }

    @Test
    void passwordOpensTheHostAndIsWrittenNowhere() throws Exception {
        try (var host = GitHost.withPassword(git)) {
            var repositories = TestRepositories.at(home, TestRepositories.properties(KEYS));

            assertThat(refs(repositories, host.url())).contains("refs/heads/main");
            assertThat(snapshot(home).values()).noneMatch(content -> content.contains(GitHost.PASSWORD));
        }
    }

    @Test
    void missingOrWrongPasswordIsToldWithTheSettingAndWithoutTheSecret() throws Exception {
        var wrong = Map.of("127.0.0.1", new RepositoryProperties.Credentials("robot", new Secret("wrong-secret")));
        try (var host = GitHost.withPassword(git)) {
            var product = ChangeFixtures.product(host.url());

            assertThatThrownBy(() -> TestRepositories.at(home).latest(product))
                    .hasMessageContaining("release-manager.change.credentials.[127.0.0.1].username");
            assertThatThrownBy(() -> TestRepositories.at(home, TestRepositories.properties(wrong))
                            .latest(product))
                    .hasMessageContaining("wants credentials or refuses those it got")
                    .hasMessageNotContaining("wrong-secret");
        }
    }

    @Test
    void firstCopyGoesOnWhileTheDoorAnswers() throws Exception {
        var hasty = new RepositoryProperties(
                Duration.ofMillis(300), Duration.ofSeconds(30), Duration.ofMinutes(1), Map.of());
        try (var host = GitHost.silent(git)) {
            var repositories = TestRepositories.at(home, hasty);
            var product = ChangeFixtures.product(host.url());

            assertThatThrownBy(() -> repositories.latest(product))
                    .isInstanceOfSatisfying(RepositoryUnavailable.class, e -> assertThat(e.isTemporary())
                            .isTrue())
                    .hasMessageContaining("The first copy of 127.0.0.1/shop.git is still under way");

            host.letGo();
            awaitCopy(repositories, product);
            assertThat(host.mostFetchesAtOnce()).isEqualTo(1);
        }
    }

    @Test
    void manyWhoAskAtOnceShareTheFetches() throws Exception {
        try (var host = GitHost.silent(git)) {
            var repositories = TestRepositories.at(home);
            var product = ChangeFixtures.product(host.url());
            var callers = IntStream.range(0, 8)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> open(repositories, product)))
                    .toList();

            host.letGo();
            CompletableFuture.allOf(callers.toArray(CompletableFuture[]::new)).join();

            assertThat(host.mostFetchesAtOnce()).isEqualTo(1);
        }
    }

    @Test
    void hostThatDoesNotAnswerIsNamed() {
        assertThatThrownBy(
                        () -> TestRepositories.at(home).latest(ChangeFixtures.product("http://127.0.0.1:1/shop.git")))
                .isInstanceOfSatisfying(RepositoryUnavailable.class, e -> assertThat(e.isTemporary())
                        .isTrue())
                .hasMessageContaining("127.0.0.1 does not accept the connection");
        assertThatThrownBy(() ->
                        TestRepositories.at(home).latest(ChangeFixtures.product("https://no.such.host.invalid/x")))
                .hasMessageContaining("no.such.host.invalid");
    }

    @Test
    void missingRemoteRepositoryIsNoOutage() throws Exception {
        try (var host = GitHost.open(git)) {
            String other = host.url().replace("shop.git", "other.git");

            assertThatThrownBy(() -> TestRepositories.at(home).latest(ChangeFixtures.product(other)))
                    .isInstanceOfSatisfying(RepositoryUnavailable.class, e -> assertThat(e.isTemporary())
                            .isFalse());
        }
    }

    private static Set<String> refs(Repositories repositories, String url) throws IOException {
        try (Repository repository = repositories.latest(ChangeFixtures.product(url))) {
            return repository.getRefDatabase().getRefs().stream()
                    .map(Ref::getName)
                    .collect(Collectors.toSet());
        }
    }

    private static void open(Repositories repositories, Product product) {
        try {
            repositories.latest(product).close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void awaitCopy(Repositories repositories, Product product) throws Exception {
        for (int attempt = 0; attempt < 100; attempt++) {
            try {
                repositories.latest(product).close();
                return;
            } catch (RepositoryUnavailable stillUnderWay) {
                Thread.sleep(100);
            }
        }
        throw new AssertionError("The first copy never ended");
    }

    private static Map<String, String> snapshot(Path folder) throws IOException {
        var found = new TreeMap<String, String>();
        try (var files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return found;
    }
}
