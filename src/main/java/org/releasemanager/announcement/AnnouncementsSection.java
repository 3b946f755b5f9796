package org.releasemanager.announcement;

import java.util.Optional;
import java.util.stream.Collectors;
import org.releasemanager.announcement.store.AnnouncementStore;
import org.releasemanager.release.MarkdownText;
import org.releasemanager.release.spi.ReleaseSection;
import org.springframework.stereotype.Component;

/** Who was told what, on the page of a release and in its report. */
@Component
class AnnouncementsSection implements ReleaseSection {
    private static final int AFTER_DOCUMENTS = 85;

    private final AnnouncementStore store;

    AnnouncementsSection(AnnouncementStore store) {
        this.store = store;
    }

    @Override
    public String title() {
        return "Announcements";
    }

    @Override
    public int order() {
        return AFTER_DOCUMENTS;
    }

    @Override
    public boolean isForApprovers() {
        return false;
    }

    @Override
    public Optional<String> markdown(String releaseId) {
        var rows = store.of(releaseId).stream().map(AnnouncementsSection::row).collect(Collectors.joining("\n"));
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of("| Round | What | To | By | Sent? |\n| --- | --- | --- | --- | --- |\n" + rows);
    }

    private static String row(Announcement announcement) {
        return "| " + announcement.round() + " | " + announcement.moment().words() + " | "
                + announcement.audience().key() + " | "
                + MarkdownText.escape(announcement.message().channel()) + " | "
                + MarkdownText.escape(announcement.message().status()) + " |";
    }
}
