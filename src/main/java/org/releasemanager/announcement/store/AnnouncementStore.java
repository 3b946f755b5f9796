package org.releasemanager.announcement.store;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.releasemanager.announcement.Announcement;
import org.releasemanager.announcement.Audience;
import org.releasemanager.announcement.Moment;
import org.releasemanager.database.RecordMapper;
import org.releasemanager.effect.outbox.Outbox;
import org.releasemanager.effect.outbox.OutboxMessage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each message of the outbox announces, and to whom; the message itself, and how far it is, the outbox knows. */
@Component
public class AnnouncementStore {
    private final JdbcClient jdbc;
    private final Outbox outbox;

    public AnnouncementStore(JdbcClient jdbc, Outbox outbox) {
        this.jdbc = jdbc;
        this.outbox = outbox;
    }

    public void add(Announcement announcement) {
        jdbc.sql("insert into announcement (release_id, moment, audience, round, message) values (?, ?, ?, ?, ?)")
                .params(
                        announcement.releaseId(),
                        announcement.moment().name(),
                        announcement.audience().name(),
                        announcement.round(),
                        announcement.message().id())
                .update();
    }

    private record Row(Moment moment, Audience audience, int round, long message) {}

    /** All announcements of a release, in the order in which they were made. */
    public List<Announcement> of(String releaseId) {
        // messages second: one that is put meanwhile is none of the rows
        var rows = jdbc.sql(
                        "select moment, audience, round, message from announcement where release_id = ? order by id")
                .param(releaseId)
                .query(RecordMapper.of(Row.class))
                .list();
        var messages =
                outbox.ofRelease(releaseId).stream().collect(Collectors.toMap(OutboxMessage::id, Function.identity()));
        return rows.stream()
                .flatMap(row -> Stream.ofNullable(messages.get(row.message()))
                        .map(message ->
                                new Announcement(releaseId, row.moment(), row.audience(), row.round(), message)))
                .toList();
    }
}
