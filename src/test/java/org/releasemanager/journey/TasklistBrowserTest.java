package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What people see and do in a browser: the board, the Tasklist with its forms, Cockpit. */
@Tag("apart")
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TasklistBrowserTest {
    private static final String APPROVAL = "userTask_approveRelease";

    @TempDir(cleanup = CleanupMode.NEVER)
    static Path home;

    @LocalServerPort
    int port;

    @TempDir(cleanup = CleanupMode.NEVER)
    Path folder;

    private Api api;
    private Crew crew;
    private Browser browser;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("release-manager.home", () -> home.toString());
        registry.add("release-manager.demo", () -> false);
        registry.add("spring.datasource.url", () -> "jdbc:h2:mem:browser;DB_CLOSE_DELAY=-1");
    }

    @BeforeAll
    static void needABrowser() {
        Browser.assumeInstalled();
    }

    @BeforeEach
    void meet() {
        api = new Api(port);
        crew = new Crew(api);
        browser = new Browser(port, folder.resolve("profile"));
    }

    @AfterEach
    void closeBrowser() {
        browser.close();
    }

    @Test
    void anApproverSeesTheEvidenceAndApprovesInTheTasklist() throws Exception {
        String release = start(new Catalogue("season", "Season catalogue", folder));
        var vote = voteOfProductOwner(release);

        var tasklist = openVote(vote);
        tasklist.claim();
        String form = tasklist.form();
        browser.photograph("tasklist");
        tasklist.choose("Yes, approve").complete().waitUntilLeft();

        assertThat(form)
                .contains("Approve the release", "Season catalogue 1.2.0", "It replaces 1.1.0")
                .contains("What changes", "3 commits since 1.1.0")
                .contains("Risk", "May this release go to production?");
        assertThat(isOpen(release, vote)).isFalse();
        browser.assertNothingFailed();
        assertThat(crew.workUntil(release, "userTask_collectFeedback")).isNotNull();
        assertThat(api.get("stakeholder", "/api/releases/" + release)
                        .json()
                        .path("phase")
                        .asText())
                .isNotEqualTo("PRE_RELEASE");
    }

    @Test
    void aRejectionNeedsAReasonWhichTheReworkTaskQuotes() throws Exception {
        String release = start(new Catalogue("garden", "Garden catalogue", folder));
        var vote = voteOfProductOwner(release);

        var tasklist = openVote(vote);
        tasklist.claim().choose("No, it needs rework").complete();
        browser.waitForText(By.cssSelector(".fjs-form .fjs-form-field-error"), "required");
        boolean openWithoutReason = isOpen(release, vote);
        tasklist.write("The manual says nothing about prices").complete().waitUntilLeft();
        var rework = crew.workUntil(release, "userTask_reworkRelease");

        assertThat(openWithoutReason).isTrue();
        assertThat(rework.path("evidence").path("markdown").asText()).contains("The manual says nothing about prices");
    }

    @Test
    void theBoardSaysWhyAReleaseWaitsAndCockpitShowsWhereItIs() throws Exception {
        String planned = start(new Catalogue("winter", "Winter catalogue", folder));
        String release = start(new Catalogue("spring", "Spring catalogue", folder));
        crew.workUntil(planned, "userTask_defineScope");
        crew.workUntil(release, APPROVAL);

        browser.open("/");
        var card = browser.see(By.xpath("//article[.//a[@href='/releases/" + release + "']]"))
                .getText();
        browser.photograph("board");
        browser.click(By.cssSelector("a[href='/releases/" + release + "']"));
        String page = browser.page();
        browser.photograph("release");
        browser.click(By.linkText("Watch in Cockpit"));
        TasklistPage.logInHere(browser, "manager");
        browser.see(By.cssSelector(".djs-container svg .djs-shape"));
        browser.see(By.cssSelector(".djs-overlay .badge"));
        browser.photograph("cockpit");

        assertThat(card).contains("Spring catalogue 1.2.0", "Pre-release", "risk", "product-owner");
        assertThat(page).contains("Why is it waiting?", "What changes", "Risk", "Timeline");
        browser.assertNothingFailed();
    }

    private TasklistPage openVote(JsonNode vote) {
        return new TasklistPage(browser)
                .logIn("product-owner")
                .openFilter("Tasks for me")
                .openTask(vote.path("id").asText());
    }

    private String start(Catalogue catalogue) {
        var defined = api.put("manager", "/api/products/" + catalogue.key, "application/yaml", catalogue.definition());
        assertThat(defined.status()).as(defined.text()).isEqualTo(201);
        var started = api.post("manager", "/api/releases", Map.of("product", catalogue.key, "version", "1.2.0"));
        assertThat(started.status()).as(started.text()).isEqualTo(201);
        return started.json().path("id").asText();
    }

    private JsonNode voteOfProductOwner(String release) {
        crew.workUntil(release, APPROVAL);
        for (JsonNode task : crew.openTasks(release)) {
            if (task.path("candidateGroups").toString().contains("product-owner")) {
                return task;
            }
        }
        throw new AssertionError("The product owner is not asked; " + crew.describe(release));
    }

    private boolean isOpen(String release, JsonNode task) {
        return crew.openTasks(release)
                .findValuesAsText("id")
                .contains(task.path("id").asText());
    }
}
