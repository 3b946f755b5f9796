package org.releasemanager.documentation.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.releasemanager.documentation.draft.Commits.by;
import static org.releasemanager.documentation.draft.Commits.commit;
import static org.releasemanager.product.ProductFixtures.environment;
import static org.releasemanager.product.ProductFixtures.service;
import static org.releasemanager.product.ProductFixtures.shopWith;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.jsoup.Jsoup;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.change.Changes;
import org.releasemanager.change.Commit;
import org.releasemanager.change.Commit.Category;
import org.releasemanager.documentation.DocumentKind;
import org.releasemanager.product.Product.Environment.Kind;
import org.releasemanager.product.Product.Team;
import org.releasemanager.release.HostileTexts;
import org.releasemanager.release.MarkdownHtml;
import org.releasemanager.release.Release;

/** Hostile texts in every place of every document: the document keeps the structure that harmless texts give it. */
class HostileDocumentsTest {
    private static final Parser PARSER =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private static final Pattern MENTION = Pattern.compile("(?<![\\p{L}\\p{N}])@[\\p{L}\\p{N}]");

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void hostileTextsDoNotChangeTheStructure(DocumentKind kind) {
        var harmless = write(kind, text -> "harmless");
        var hostile = write(kind, text -> "x" + text + "x");

        assertThat(structure(PARSER.parse(hostile))).isEqualTo(structure(PARSER.parse(harmless)));
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void hostileTextsMakeNoElementInHtml(DocumentKind kind) {
        var html = Jsoup.parseBodyFragment(MarkdownHtml.render(write(kind, UnaryOperator.identity())));

        assertThat(
                        html.body()
                                .select(
                                        "*:not(body, h1, h2, h3, p, ul, li, a, strong, code, pre, hr, table, thead, tbody, tr, th, td)"))
                .isEmpty();
        assertThat(html.select("a"))
                .allSatisfy(
                        link -> assertThat(link.attr("href"))
                                .matches(
                                        "https://(keepachangelog.com/en/1.1.0|semver.org/spec/v2.0.0.html)/?|/api/releases/.*/changes"));
        assertThat(html.select("[onclick], [onerror], [onload], [style], [src]"))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DocumentKind.class)
    void hostileTextsCallNobodyAndLeaveNoPlaceholder(DocumentKind kind) {
        var markdown = write(kind, UnaryOperator.identity());

        assertThat(MENTION.matcher(markdown).find()).isFalse();
        assertThat(markdown).doesNotContain("{{");
    }

    private static String write(DocumentKind kind, UnaryOperator<String> text) {
        var texts = HostileTexts.all().stream().map(text).toList();
        var commits = IntStream.range(0, texts.size())
                .mapToObj(at -> hostileCommit(texts.get(at), at))
                .toList();
        var drafts = Stories.drafts(
                changes(commits, texts),
                Stories.timeline(texts.toArray(String[]::new)),
                Clock.systemUTC(),
                List.of(),
                List.of());
        return drafts.write(kind, release(texts));
    }

    private static Commit hostileCommit(String text, int at) {
        var category = Category.values()[at % Category.values().length];
        return by(text, commit(category, text, text, at % 3 == 0 ? text : null, text, text));
    }

    private static Changes changes(List<Commit> commits, List<String> texts) {
        var changes = Stories.changes(commits);
        var authors = new ArrayList<ChangeSet.Author>();
        texts.forEach(text -> authors.add(new ChangeSet.Author(text, text, 1)));
        var files = texts.stream()
                .limit(50)
                .map(text -> new ChangeSet.FileChurn(text, 1, 2, 3))
                .toList();
        org.mockito.Mockito.doAnswer(
                        call -> Commits.changeSet(call.getArgument(0), commits.size(), Map.of(), authors, files))
                .when(changes)
                .of(org.mockito.ArgumentMatchers.any());
        return changes;
    }

    private static Release release(List<String> texts) {
        var joined = String.join(" ", texts).substring(0, 900);
        var product = shopWith()
                .name(joined)
                .services(service(joined))
                .environments(environment(joined, Kind.PRODUCTION, joined, Map.of("health", joined)))
                .teams(Map.of(joined, new Team(Optional.of(joined), List.of(joined, joined + "2"))))
                .build();
        return Stories.release(product, "2.0.0", "1.9.0");
    }

    /** The types of all nodes; neighbouring texts count as one. */
    private static List<String> structure(Node node) {
        var types = new ArrayList<String>();
        collect(node, 0, types);
        return types;
    }

    private static void collect(Node node, int depth, List<String> types) {
        var type = depth + " " + node.getClass().getSimpleName();
        if (!(node instanceof Text)
                || types.isEmpty()
                || !types.get(types.size() - 1).equals(type)) {
            types.add(type);
        }
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, depth + 1, types);
        }
    }
}
