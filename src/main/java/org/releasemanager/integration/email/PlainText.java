package org.releasemanager.integration.email;

import java.util.List;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown for mail readers that show no markup. */
final class PlainText {
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());
    private static final Parser PARSER = Parser.builder()
            .extensions(EXTENSIONS)
            .maxOpenBlockParsers(50)
            .maxInlineNesting(50)
            .build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .extensions(EXTENSIONS)
            .lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS)
            .build();

    private PlainText() {}

    static String of(String markdown) {
        return RENDERER.render(PARSER.parse(markdown));
    }
}
