package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.releasemanager.gate.spi.UnreadableEvidence;

/**
 * Reads one report: {@code testsuite}, or {@code testsuites} with suites in suites. Test cases are counted one by one; a
 * suite that counts more failures than its cases show (a crash, for example) is believed.
 *
 * @see <a href="https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd">Surefire's schema</a>
 */
final class JunitReader implements XmlFile.Visitor {
    private final JunitTotals total;
    private final Deque<Suite> suites = new ArrayDeque<>();
    private String testCase = "";
    private int testCaseDepth;
    private boolean failed;
    private boolean skipped;
    private boolean flaky;

    JunitReader(JunitTotals total) {
        this.total = total;
    }

    private static final class Suite {
        private final long stated;
        private long seen;

        private Suite(long stated) {
            this.stated = stated;
        }

        private long failures() {
            return Math.max(stated, seen);
        }
    }

    @Override
    public void start(XmlElement element) throws IOException {
        if (element.depth() == 1) {
            mustBeReport(element);
        }
        switch (element.name()) {
            case "testsuite", "testsuites" -> suites.push(suite(element));
            case "testcase" -> testCase(element);
            case "failure", "error" -> failure();
            case "skipped" -> skipped = true;
            case "flakyFailure", "flakyError" -> flaky = true;
            default -> {}
        }
    }

    @Override
    public void end(String name, int depth, String text) {
        if (name.equals("testcase") && depth == testCaseDepth) {
            total.testCase(testCase, failed, skipped, flaky);
            suites.element().seen += failed ? 1 : 0;
            testCaseDepth = 0;
        } else if (name.equals("testsuite") || name.equals("testsuites")) {
            closeSuite();
        }
    }

    private void closeSuite() {
        var failures = suites.pop().failures();
        var outer = suites.peek();
        if (outer == null) {
            total.failed(failures);
        } else {
            outer.seen += failures;
        }
    }

    private static Suite suite(XmlElement element) throws UnreadableEvidence {
        return new Suite(element.count("failures") + element.count("errors"));
    }

    private void testCase(XmlElement element) throws UnreadableEvidence {
        if (testCaseDepth > 0) {
            throw element.problem("a test case cannot hold another one.");
        }
        testCaseDepth = element.depth();
        testCase = element.attribute("classname").map(name -> name + ".").orElse("")
                + element.attribute("name").orElse("?");
        failed = false;
        flaky = false;
        skipped = element.attribute("status").filter("notrun"::equals).isPresent();
    }

    /** Outside of a test case it says that the suite itself broke. */
    private void failure() {
        if (testCaseDepth > 0) {
            failed = true;
        } else {
            suites.element().seen++;
        }
    }

    private static void mustBeReport(XmlElement element) throws UnreadableEvidence {
        if (!element.name().equals("testsuite") && !element.name().equals("testsuites")) {
            throw element.problem("is no JUnit report: its root element is '" + XmlFile.shortened(element.name())
                    + "', not 'testsuite' or 'testsuites'.");
        }
    }
}
