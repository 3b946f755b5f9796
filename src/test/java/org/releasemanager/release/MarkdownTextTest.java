package org.releasemanager.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownTextTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}]");

    static Stream<String> hostileTexts() {
        return HostileTexts.all().stream();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostileTextIsShownAsItIsWhereverItStands(String hostile) {
        var escaped = MarkdownText.escape(hostile);
        var shown = OneLine.of(hostile);

        assertThat(onlyText("start " + escaped + "!")).isEqualTo("start " + shown + "!");
        assertThat(onlyText(escaped.isEmpty() ? "x" : escaped)).isEqualTo(shown.isEmpty() ? "x" : shown);
        assertThat(onlyText("start\n" + escaped)).isEqualTo("start" + shown);
        assertThat(onlyText("- " + (escaped.isEmpty() ? "x" : escaped))).isEqualTo(shown.isEmpty() ? "x" : shown);
        assertThat(onlyText("# x " + escaped)).isEqualTo(("x " + shown).strip());
        assertThat(onlyText("**x** " + escaped)).isEqualTo(("x " + shown).strip());
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostileTextStaysInItsTableCell(String hostile) {
        var table = "| a | b | c |\n| --- | --- | --- |\n| x | " + MarkdownText.escape(hostile) + " | y |\n";

        var cells =
                nodes(PARSER.parse(table)).filter(TableCell.class::isInstance).toList();

        assertThat(cells).hasSize(6);
        assertThat(text(cells.get(4))).isEqualTo(OneLine.of(hostile));
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostileTextMakesNoElementInHtml(String hostile) {
        var html = Jsoup.parseBodyFragment(MarkdownHtml.render("x " + MarkdownText.escape(hostile)));

        assertThat(html.body().getAllElements())
                .extracting(element -> element.tagName())
                .containsExactly("body", "p");
        assertThat(html.body().wholeText().replace("\u200B", "").strip())
                .isEqualTo(("x " + OneLine.of(hostile)).strip());
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void hostileTextCallsNobody(String hostile) {
        assertThat(MENTION.matcher(MarkdownText.escape(hostile)).find()).isFalse();
    }

    @ParameterizedTest
    @MethodSource("hostileTexts")
    void unescapedMarkdownStillMakesNoScriptAndNoDangerousLink(String hostile) {
        var html = Jsoup.parseBodyFragment(MarkdownHtml.render(hostile));

        assertThat(html.select("script, iframe, object, style, form, svg, base, meta"))
                .isEmpty();
        assertThat(html.select("a[href]"))
                .allSatisfy(link -> assertThat(link.attr("href")).doesNotContainIgnoringCase("script:"));
        assertThat(html.getAllElements())
                .allSatisfy(element -> assertThat(element.attributes().asList())
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
    }

    @Test
    void ordinaryTextStaysReadable() {
        assertThat(MarkdownText.escape("Read snake_case names (v1.2.3), #12: a - b, e-mail ada@example.org"))
                .isEqualTo("Read snake_case names (v1.2.3), #12: a - b, e-mail ada@example.org");
    }

    @Test
    void codeCannotLeaveItsBlock() {
        var block = MarkdownText.code("echo 1\n```\n<script>\n````");

        var html = Jsoup.parseBodyFragment(MarkdownHtml.render(block));

        assertThat(html.select("pre > code")).hasSize(1);
        assertThat(html.body().children()).hasSize(1);
    }

    @Test
    void absurdNestingCostsNoStack() {
        var nested = ">".repeat(100_000) + " x\n\n" + "*a **b ".repeat(20_000) + "\n\n" + "[".repeat(50_000) + "\n\n"
                + "- ".repeat(50_000);

        assertThat(MarkdownHtml.render(nested)).isNotEmpty();
    }

    private static String onlyText(String markdown) {
        var leaves = nodes(PARSER.parse(markdown))
                .filter(node -> node.getFirstChild() == null)
                .toList();
        assertThat(leaves)
                .allMatch(node -> node instanceof Text || node instanceof SoftLineBreak, "only text in " + markdown);
        return text(PARSER.parse(markdown));
    }

    private static String text(Node node) {
        var text = new StringBuilder();
        nodes(node).filter(Text.class::isInstance).forEach(leaf -> text.append(((Text) leaf).getLiteral()));
        return text.toString().replace("\u200B", "").strip();
    }

    private static Stream<Node> nodes(Node node) {
        var below = Stream.<Node>builder();
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            below.add(child);
        }
        return Stream.concat(Stream.of(node), below.build().flatMap(MarkdownTextTest::nodes));
    }
}
