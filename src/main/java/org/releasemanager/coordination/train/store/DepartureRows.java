package org.releasemanager.coordination.train.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables {@code train_departure} and {@code train_rider}. */
@Repository
public class DepartureRows {
    private static final RecordMapper<Ride> RIDE = RecordMapper.of(Ride.class);
    private static final String SELECT = """
            select r.release_id, r.train_key, r.departure, d.departs_at, d.departed_at
              from train_rider r join train_departure d on d.train_key = r.train_key and d.number = r.departure""";

    private final JdbcClient jdbc;

    DepartureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One release aboard one departure. */
    public record Ride(
            String releaseId,
            String trainKey,
            int departure,
            OffsetDateTime departsAt,
            @Nullable OffsetDateTime departedAt) {}

    public Optional<Ride> of(String releaseId) {
        return jdbc.sql(SELECT + " where r.release_id = ?")
                .param(releaseId)
                .query(RIDE)
                .optional();
    }

    /** Everybody aboard what has not departed. */
    public List<Ride> waiting() {
        return jdbc.sql(SELECT + " where d.departed_at is null order by d.departs_at, r.train_key, r.release_id")
                .query(RIDE)
                .list();
    }

    public List<Ride> of(String train, int first, int last) {
        return jdbc.sql(SELECT + " where r.train_key = ? and r.departure between ? and ? order by r.release_id")
                .params(train, first, last)
                .query(RIDE)
                .list();
    }

    /** Under the lock of the graph: nobody else does the same at the same time. */
    public void board(String releaseId, String train, int number, Instant departsAt, String person, Instant now) {
        jdbc.sql("""
                insert into train_departure (train_key, number, departs_at)
                select ?, ?, ? where not exists (select 1 from train_departure where train_key = ? and number = ?)""")
                .params(train, number, departsAt.atOffset(ZoneOffset.UTC), train, number)
                .update();
        jdbc.sql(
                        "insert into train_rider (release_id, train_key, departure, boarded_by, boarded_at) values (?, ?, ?, ?, ?)")
                .params(releaseId, train, number, person, now.atOffset(ZoneOffset.UTC))
                .update();
    }

    public boolean alight(String releaseId) {
        return jdbc.sql("delete from train_rider where release_id = ?")
                        .param(releaseId)
                        .update()
                == 1;
    }

    /** @return false if another node saw it off */
    public boolean depart(String train, int number, Instant now) {
        return jdbc.sql("""
                        update train_departure set departed_at = ?
                         where train_key = ? and number = ? and departed_at is null""").params(now.atOffset(ZoneOffset.UTC), train, number).update() == 1;
    }
}
