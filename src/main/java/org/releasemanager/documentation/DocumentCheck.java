package org.releasemanager.documentation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.OrderedList;
import org.commonmark.parser.Parser;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.Release;

/** What keeps a text from being taken or published, one sentence each. */
final class DocumentCheck {
    private static final int LONGEST = 2 << 20;
    private static final Parser PARSER =
            Parser.builder().maxOpenBlockParsers(50).maxInlineNesting(50).build();
    private static final Pattern PLACEHOLDER = Pattern.compile("(?<!\\\\)\\{\\{");
    private static final Pattern CODE = Pattern.compile("(?ms)^ *(`{3,}|~{3,}).*?^ *\\1|`[^`\n]*`");

    private DocumentCheck() {}

    /** What nobody may hand in, not even as a draft. */
    static List<String> problemsOfText(String markdown) {
        var problems = new ArrayList<String>();
        if (markdown.isBlank()) {
            problems.add("The text is empty.");
        }
        if (markdown.length() > LONGEST) {
            problems.add("The text has %,d characters; %,d are allowed.".formatted(markdown.length(), LONGEST));
        }
        if (markdown.indexOf('\0') >= 0) {
            problems.add("The text holds a NUL character.");
        }
        return problems;
    }

    /** What a published document must not have. */
    static List<String> problemsOf(DocumentKind kind, Release release, String markdown) {
        var problems = new ArrayList<>(problemsOfText(markdown));
        if (PLACEHOLDER.matcher(CODE.matcher(markdown).replaceAll("")).find()) {
            problems.add("The text holds a placeholder that nobody filled: {{…}}.");
        }
        if (!markdown.contains(MarkdownText.escape(release.version()))) {
            problems.add("The text does not name the version " + release.version() + ".");
        }
        if (kind.isGuide() && !hasStep(markdown)) {
            problems.add("The guide holds neither a command nor a numbered step.");
        }
        if (kind == DocumentKind.CHANGELOG && !Dating.isDated(markdown)) {
            problems.add("The changelog has no heading with the version and its date, such as '## [%s] - 2026-01-31'."
                    .formatted(release.version()));
        }
        return problems;
    }

    private static boolean hasStep(String markdown) {
        var steps = new StepFinder();
        PARSER.parse(markdown).accept(steps);
        return steps.found;
    }

    private static final class StepFinder extends AbstractVisitor {
        private boolean found;

        @Override
        public void visit(FencedCodeBlock block) {
            found |= !block.getLiteral().isBlank();
        }

        @Override
        public void visit(IndentedCodeBlock block) {
            found = true;
        }

        @Override
        public void visit(OrderedList list) {
            found = true;
        }
    }
}
