package org.releasemanager.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.releasemanager.change.ChangeSet;
import org.releasemanager.change.Commit;

/** One small commit to one text file, until a test says otherwise. */
public final class AChangeSet {
    private static final Instant NEWEST = Instant.parse("2026-11-02T08:00:00Z");

    private final Map<Commit.Category, Integer> byCategory = new EnumMap<>(Commit.Category.class);
    private List<ChangeSet.Author> authors = List.of(author("dev@example.org"));
    private int commits = 1;
    private int breaking;
    private int files = 1;
    private long lines = 10;
    private double entropy;
    private int days;

    public static AChangeSet small() {
        return new AChangeSet();
    }

    public AChangeSet commits(int number) {
        commits = number;
        return this;
    }

    public AChangeSet with(Commit.Category category, int number) {
        byCategory.put(category, number);
        return this;
    }

    public AChangeSet breaking(int number) {
        breaking = number;
        return this;
    }

    public AChangeSet files(int number) {
        files = number;
        return this;
    }

    public AChangeSet lines(long number) {
        lines = number;
        return this;
    }

    public AChangeSet entropy(double value) {
        entropy = value;
        return this;
    }

    public AChangeSet days(int number) {
        days = number;
        return this;
    }

    public AChangeSet authors(String... emails) {
        authors = List.of(emails).stream().map(AChangeSet::author).toList();
        return this;
    }

    public AChangeSet authors(int number) {
        var many = new ArrayList<ChangeSet.Author>();
        for (int i = 0; i < number; i++) {
            many.add(author("dev" + i + "@example.org"));
        }
        authors = many;
        return this;
    }

    public ChangeSet build() {
        return build("c0ffee");
    }

    public ChangeSet build(String commit) {
        return new ChangeSet(
                "shop-1.1.0",
                1,
                commit,
                "1.0.0",
                "badcafe",
                commits,
                byCategory,
                commits,
                breaking,
                files,
                lines,
                0,
                authors,
                List.of(),
                entropy,
                NEWEST.minus(Duration.ofDays(days)),
                NEWEST);
    }

    public static ChangeSet.FileChurn file(String path) {
        return new ChangeSet.FileChurn(path, 1, 1, 0);
    }

    private static ChangeSet.Author author(String email) {
        return new ChangeSet.Author(email, email, 1);
    }
}
