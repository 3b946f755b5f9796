package org.releasemanager.change.message;

import java.util.List;
import java.util.Optional;
import org.releasemanager.change.Commit.Category;

/**
 * What a commit message says. Text is plain and never escaped; line breaks survive only in the breaking note.
 *
 * @param conventional whether it follows Conventional Commits 1.0.0; otherwise its words were judged
 * @param breakingNote only by an explicit mark ({@code !} or a footer), never by words
 * @param coAuthors from {@code Co-authored-by} trailers
 * @see <a href="https://www.conventionalcommits.org/en/v1.0.0/">Conventional Commits 1.0.0</a>
 */
public record CommitMessage(
        Category category,
        Optional<String> scope,
        String subject,
        boolean conventional,
        Optional<String> breakingNote,
        List<String> references,
        List<CoAuthor> coAuthors) {

    public record CoAuthor(String name, String email) {}

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_SCOPE = 100;
    private static final int LONGEST_NOTE = 2_000;

    /**
     * @param raw the whole message; only its first 65,536 characters are read
     * @param merge whether the commit has several parents
     */
    public static CommitMessage parse(String raw, boolean merge) {
        Lines lines = Lines.of(raw);
        Headline headline = Headline.of(lines);
        Optional<Header> header = Header.parse(headline.title());
        Optional<String> note = Footers.breakingNote(lines.body())
                .or(() -> header.filter(Header::breaking).map(Header::description));
        String title = header.map(Header::description).orElse(headline.title());
        return new CommitMessage(
                headline.merge() || merge && header.isEmpty() ? Category.MERGE : category(header, title),
                header.flatMap(Header::shownScope).map(scope -> Text.oneLine(scope, LONGEST_SCOPE)),
                Text.oneLine(References.withoutNoise(title), LONGEST_SUBJECT),
                header.isPresent() && !headline.merge(),
                note.map(text -> Text.limit(text, LONGEST_NOTE)),
                References.in(headline, lines.body()),
                Footers.coAuthors(lines.body()));
    }

    private static Category category(Optional<Header> header, String title) {
        return header.flatMap(Header::category).orElseGet(() -> Words.classify(title));
    }
}
