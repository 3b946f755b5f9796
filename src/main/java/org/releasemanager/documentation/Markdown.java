package org.releasemanager.documentation;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as all texts of the product are written in it: CommonMark with GitHub's tables, HTML switched off. */
public final class Markdown {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final int DEEPEST_NESTING = 50;

    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(DEEPEST_NESTING)
            .maxInlineNesting(DEEPEST_NESTING)
            .build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();
    private static final TextContentRenderer TEXT = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private Markdown() {}

    /** Foreign text as one line that Markdown shows as it is: no markup, link, image, HTML or mention comes of it. */
    public static String escape(String foreign) {
        return MarkdownEscape.of(foreign);
    }

    /** Lines (commands, output, paths) as a block that shows them unchanged. */
    public static String code(String lines) {
        var fence = "```";
        while (lines.contains(fence)) {
            fence += "`";
        }
        return fence + "\n" + lines.strip() + "\n" + fence;
    }

    /** Safe to show: HTML in the text is shown as text, and links lead to http, https or mailto only. */
    public static String toHtml(String markdown) {
        return HTML.render(PARSER.parse(markdown));
    }

    /** For readers that show no markup, such as the plain part of a mail. */
    public static String toText(String markdown) {
        return TEXT.render(PARSER.parse(markdown));
    }

    static Node parse(String markdown) {
        return PARSER.parse(markdown);
    }
}
