package org.releasemanager.evidence.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.releasemanager.release.HostileTexts;

class CsvTest {
    private static final List<String> FORMULAS = List.of(
            "=cmd|' /C calc'!A0", "+1+1", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1");

    record Line(int number, String text, List<String> more) {}

    @Test
    void columnsStayWhereTheyAreWhateverIsWritten() throws IOException {
        var texts = Stream.concat(
                        Stream.concat(HostileTexts.all().stream(), FORMULAS.stream()),
                        Stream.of(
                                "a,b;c",
                                "\"",
                                "\"\"\",\"",
                                "line\r\nline\nline\rline",
                                "",
                                " padded ",
                                "\uD83D\uDE80",
                                "\u0000"))
                .toList();
        var lines = new ArrayList<Line>();
        texts.forEach(text -> lines.add(new Line(lines.size() + 1, text, List.of(text, "x"))));

        var rows = written(lines);

        assertThat(rows).hasSize(texts.size() + 1).allSatisfy(row -> assertThat(row)
                .hasSize(3));
        for (int i = 0; i < texts.size(); i++) {
            assertThat(rows.get(i + 1).get(0)).isEqualTo(String.valueOf(i + 1));
            assertThat(rows.get(i + 1).get(1)).isIn(texts.get(i), "'" + texts.get(i), utf8(texts.get(i)));
        }
    }

    @Test
    void noCellIsAFormula() throws IOException {
        var lines = FORMULAS.stream().map(text -> new Line(-1, text, List.of())).toList();

        assertThat(written(lines))
                .allSatisfy(row -> assertThat(row).allSatisfy(cell -> assertThat("=+-@\t\r\n＝".indexOf(cell.charAt(0)))
                        .isNegative()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n", "a,b", "a\"b\r\n", "\"a\"b\r\n", "\"a\r\n", "a\r"})
    void whatIsNoCsvIsRefused(String text) {
        assertThatThrownBy(() -> new CsvReader(new StringReader(text)).row()).isInstanceOf(CsvReader.Malformed.class);
    }

    private static String utf8(String text) {
        return new String(text.getBytes(UTF_8), UTF_8);
    }

    private static List<List<String>> written(List<Line> lines) throws IOException {
        var out = new ByteArrayOutputStream();
        new PackWriter(out).table("lines", Line.class, lines);
        var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()));
        zip.getNextEntry();
        zip.getNextEntry();
        var csv = new CsvReader(new InputStreamReader(zip, UTF_8));
        var rows = new ArrayList<List<String>>();
        for (var row = csv.row(); row.isPresent(); row = csv.row()) {
            rows.add(row.get());
        }
        return rows;
    }
}
