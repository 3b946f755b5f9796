package org.releasemanager.evidence.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** CSV by RFC 4180 in UTF-8, in which no cell is a formula. */
public final class Csv {
    /** With what a spreadsheet begins to calculate; the wide forms count in some of them, too. */
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private Csv() {}

    /** One row with its end of line. */
    public static byte[] row(List<String> cells) {
        return cells.stream()
                .map(Csv::quoted)
                .collect(Collectors.joining(",", "", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** What stands in the cell of a JSON value: its text made inert, or JSON where it is neither text, number nor boolean. */
    public static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return inert(value.isContainerNode() ? value.toString() : value.asText());
    }

    /** An apostrophe before what a spreadsheet would calculate. */
    public static String inert(String text) {
        return !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String quoted(String cell) {
        boolean plain =
                cell.chars().noneMatch(character -> "\",\r\n".indexOf(character) >= 0) && cell.equals(cell.strip());
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
