package org.releasemanager.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium, without a window and without its own traffic. */
final class Browser implements AutoCloseable {
    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");
    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;
    private final String origin;

    /** @param profile an empty folder */
    Browser(int port, Path profile) {
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(DRIVER.toFile())
                .usingAnyFreePort()
                .withSilent(true)
                .build();
        var options = new ChromeOptions().setBinary(CHROMIUM.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en",
                "--window-size=1400,1000",
                "--user-data-dir=" + profile);
        options.setCapability("goog:loggingPrefs", Map.of(LogType.BROWSER, "ALL"));
        driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(new Dimension(1400, 1000));
        origin = "http://127.0.0.1:" + port;
    }

    /** Reports the test as skipped, with the reason, where there is no browser. */
    static void assumeInstalled() {
        for (Path program : List.of(CHROMIUM, DRIVER)) {
            Assumptions.assumeTrue(
                    Files.isExecutable(program),
                    "Skipped: " + program + " is not there (Debian packages chromium and chromium-driver)");
        }
    }

    void open(String path) {
        driver.get(origin + path);
    }

    WebElement see(By what) {
        return waiting().until(ExpectedConditions.visibilityOfElementLocated(what));
    }

    /** Waits until the element is there, may be clicked and does not go away under the click. */
    void click(By what) {
        waiting().ignoring(StaleElementReferenceException.class).until(page -> {
            var element = ExpectedConditions.elementToBeClickable(what).apply(page);
            if (element == null) {
                return false;
            }
            driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
            clickEvenBelowANotice(element);
            return true;
        });
    }

    /** Notices of the Tasklist lie over its buttons for some seconds. */
    private void clickEvenBelowANotice(WebElement element) {
        try {
            element.click();
        } catch (ElementClickInterceptedException covered) {
            driver.executeScript("arguments[0].click()", element);
        }
    }

    void type(By field, String text) {
        var element = see(field);
        element.clear();
        element.sendKeys(text);
    }

    void waitUntilGone(By what) {
        waiting().until(ExpectedConditions.invisibilityOfElementLocated(what));
    }

    void waitForText(By where, String text) {
        waiting().until(ExpectedConditions.textToBePresentInElementLocated(where, text));
    }

    String page() {
        return driver.findElement(By.tagName("body")).getText();
    }

    void photograph(String name) throws IOException {
        File taken = driver.getScreenshotAs(OutputType.FILE);
        Files.createDirectories(SCREENSHOTS);
        Files.move(taken.toPath(), SCREENSHOTS.resolve(name + ".png"), StandardCopyOption.REPLACE_EXISTING);
    }

    /** No script failed and no request was answered with an error, except what the webapps ask before one has logged in. */
    void assertNothingFailed() {
        assertThat(driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                        .filter(entry -> entry.getLevel().intValue() >= Level.SEVERE.intValue())
                        .map(LogEntry::getMessage)
                        .filter(message -> !message.contains("/camunda/api/admin/auth/user/default - "))
                        .filter(message -> !message.contains("a status of 401 ")))
                .isEmpty();
    }

    private WebDriverWait waiting() {
        return new WebDriverWait(driver, PATIENCE);
    }

    @Override
    public void close() {
        driver.quit();
    }
}
