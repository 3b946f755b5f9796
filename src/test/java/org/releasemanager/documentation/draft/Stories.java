package org.releasemanager.documentation.draft;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.releasemanager.change.Changes;
import org.releasemanager.change.Commit;
import org.releasemanager.documentation.spi.GuideSource;
import org.releasemanager.product.Product;
import org.releasemanager.product.ProductFixtures;
import org.releasemanager.release.Phase;
import org.releasemanager.release.Release;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.ReleaseType;
import org.releasemanager.release.Timeline;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** Releases, and what writes their documents, for tests. */
public final class Stories {
    public static final String ID = "shop-2.0.0";

    private Stories() {}

    public static Release release() {
        return release(ProductFixtures.shop(), "2.0.0", "1.9.0");
    }

    public static Release release(Product product, String version, @Nullable String previous) {
        return release(product, version, previous, ReleaseState.RELEASING, 1);
    }

    public static Release release(
            Product product, String version, @Nullable String previous, ReleaseState state, int round) {
        return new Release(
                product.key() + "-" + version,
                product,
                version,
                ReleaseType.MAJOR,
                state,
                Phase.RELEASE,
                "main",
                "c".repeat(40),
                previous,
                previous == null ? null : "b".repeat(40),
                round,
                "manager",
                "The big one",
                null,
                42,
                "MEDIUM",
                0,
                null,
                null,
                false,
                Instant.parse("2026-11-01T09:00:00Z"),
                null);
    }

    static ReleaseFacts facts(Release release, List<Commit> commits) {
        return new ReleaseFacts(
                release, Commits.changeSet(release.id(), commits), commits::forEach, LocalDate.of(2026, 11, 23));
    }

    /** Changes that have been collected already. */
    public static Changes changes(List<Commit> commits) {
        var changes = mock(Changes.class);
        when(changes.of(any())).thenAnswer(call -> Commits.changeSet(call.getArgument(0), commits));
        doAnswer(call -> {
                    Consumer<Commit> visitor = call.getArgument(1);
                    commits.forEach(visitor);
                    return null;
                })
                .when(changes)
                .forEachCommit(any(), any());
        return changes;
    }

    public static Drafts drafts(
            Changes changes, Timeline timeline, Clock clock, List<GuideSource> guides, List<ReleaseSection> rooms) {
        var sections = new ContributedSections(provider(ReleaseSection.class, rooms));
        return new Drafts(
                List.of(
                        new ChangelogDraft(),
                        new UserNotesDraft(),
                        new TechnicalNotesDraft(sections),
                        new GuideDraft(provider(GuideSource.class, guides)),
                        new ReportDraft(sections, timeline)),
                changes,
                clock);
    }

    /** A timeline with these entries, numbered from one. */
    public static Timeline timeline(String... texts) {
        var timeline = mock(Timeline.class);
        var events = new java.util.ArrayList<Timeline.Event>();
        for (var text : texts) {
            events.add(new Timeline.Event(
                    events.size() + 1, Instant.parse("2026-11-20T12:00:00Z"), "somebody", "step", text, "", ""));
        }
        when(timeline.of(eq(ID))).thenReturn(events);
        return timeline;
    }

    /** Instructions for both environments of the shop. */
    public static GuideSource instructions() {
        return releaseId -> List.of(
                new GuideSource.Instructions(
                        "staging", "```\n./up staging\n```", "```\n./down staging\n```", "```\n./log staging\n```"),
                new GuideSource.Instructions(
                        "production",
                        "```\n./up production\n```",
                        "```\n./down production\n```",
                        "```\n./log production\n```"));
    }

    static <T> ObjectProvider<T> provider(Class<T> type, List<T> beans) {
        var factory = new StaticListableBeanFactory();
        for (int at = 0; at < beans.size(); at++) {
            factory.addBean(type.getSimpleName() + at, beans.get(at));
        }
        return factory.getBeanProvider(type);
    }
}
