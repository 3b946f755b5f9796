package org.releasemanager.journey;

import org.openqa.selenium.By;

/** The engine's TasklistPage, as a person sees it. */
final class TasklistPage {
    private static final By FORM = By.cssSelector(".fjs-form");
    private static final By COMPLETE = By.xpath("//button[normalize-space()='Complete']");

    private final Browser browser;

    TasklistPage(Browser browser) {
        this.browser = browser;
    }

    TasklistPage logIn(String user) {
        browser.open("/camunda/app/tasklist/default/");
        logInHere(browser, user);
        return this;
    }

    /** The same login page stands before Cockpit. */
    static void logInHere(Browser browser, String user) {
        browser.type(By.cssSelector("input[ng-model=username]"), user);
        browser.type(By.cssSelector("input[ng-model=password]"), "release-demo");
        browser.click(By.cssSelector("form button[type=submit]"));
    }

    TasklistPage openFilter(String name) {
        browser.click(By.xpath("//section[contains(@class,'task-filters')]//a[contains(.,'" + name + "')]"));
        return this;
    }

    TasklistPage openTask(String id) {
        browser.click(By.cssSelector(".tasks-list li.task a[href*='" + id + "']"));
        return this;
    }

    TasklistPage claim() {
        browser.click(By.cssSelector("button.claim"));
        browser.see(By.cssSelector("button.unclaim"));
        return this;
    }

    /** What the form shows, inputs included. */
    String form() {
        return browser.see(FORM).getText();
    }

    TasklistPage choose(String label) {
        browser.click(By.xpath("//*[contains(@class,'fjs-form')]//label[normalize-space()='" + label + "']"));
        return this;
    }

    TasklistPage write(String text) {
        browser.type(By.cssSelector(".fjs-form textarea"), text);
        return this;
    }

    TasklistPage complete() {
        browser.click(COMPLETE);
        return this;
    }

    void waitUntilLeft() {
        browser.waitUntilGone(FORM);
    }
}
