package org.releasemanager.gate.checks;

import java.io.IOException;
import java.util.regex.Pattern;

/**
 * Counts the {@code <line>} elements of classes, not the totals at the root: their attributes came with a later version
 * of the format, and lines of methods are listed a second time.
 */
final class CoberturaReport implements XmlFile.Visitor {
    /** {@code 50% (1/2)} */
    private static final Pattern CONDITIONS = Pattern.compile("\\s*[0-9.,]+%\\s*\\(([0-9]{1,9})/([0-9]{1,9})\\)\\s*");

    private final boolean branches;
    private int methodDepth = Integer.MAX_VALUE;
    private long covered;
    private long all;

    CoberturaReport(boolean branches) {
        this.branches = branches;
    }

    @Override
    public void start(XmlElement element) throws IOException {
        if (element.depth() == 1 && !element.name().equals("coverage")) {
            throw element.problem("is no Cobertura report: its root element is '" + XmlFile.shortened(element.name())
                    + "', not 'coverage'.");
        }
        if (element.name().equals("method")) {
            methodDepth = Math.min(methodDepth, element.depth());
        } else if (element.name().equals("line") && element.depth() < methodDepth) {
            line(element);
        }
    }

    @Override
    public void end(String name, int depth, String text) {
        if (depth == methodDepth) {
            methodDepth = Integer.MAX_VALUE;
        }
    }

    private void line(XmlElement line) throws IOException {
        if (!branches) {
            all++;
            covered += line.count("hits") > 0 ? 1 : 0;
        } else if (line.attribute("branch").filter("true"::equalsIgnoreCase).isPresent()) {
            conditions(line);
        }
    }

    private void conditions(XmlElement line) throws IOException {
        var text = line.attribute("condition-coverage").orElse("");
        var stated = CONDITIONS.matcher(text);
        if (!stated.matches()) {
            throw line.problem(
                    "'condition-coverage' is '" + XmlFile.shortened(text) + "': expected it like 50% (1/2).");
        }
        var part = Long.parseLong(stated.group(1));
        var whole = Long.parseLong(stated.group(2));
        if (part > whole) {
            throw line.problem("'condition-coverage' is '" + XmlFile.shortened(text) + "': more than all.");
        }
        covered += part;
        all += whole;
    }

    double all() {
        return all;
    }

    double share() {
        return (double) covered / all;
    }

    String remark() {
        return covered + " of " + all + " covered.";
    }
}
