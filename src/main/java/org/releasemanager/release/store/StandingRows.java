package org.releasemanager.release.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.releasemanager.database.RecordMapper;
import org.releasemanager.release.ReleaseState;
import org.releasemanager.release.Standing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many releases stand, in one statement; always as it is committed now. */
@Repository
public class StandingRows {
    private static final RecordMapper<Row> ROW = RecordMapper.of(Row.class);
    /** A list of an {@code in} may not be empty. */
    private static final List<String> NOTHING = List.of("");

    private final JdbcClient jdbc;

    StandingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(
            String id,
            String product,
            String version,
            String state,
            @Nullable String before,
            @Nullable OffsetDateTime targetStart,
            @Nullable String targetZone,
            @Nullable OffsetDateTime endedAt) {
        Standing standing() {
            var zone = targetZone == null ? ZoneOffset.UTC : ZoneId.of(targetZone);
            ZonedDateTime target = targetStart == null ? null : targetStart.atZoneSameInstant(zone);
            return new Standing(
                    id,
                    product,
                    version,
                    ReleaseState.valueOf(before == null ? state : before),
                    before != null,
                    target,
                    endedAt == null ? null : endedAt.toInstant());
        }
    }

    /** Those with these ids, and those of these products that run or have ended since. */
    public List<Standing> of(Collection<String> ids, Collection<String> products, Instant endedSince) {
        return jdbc
                .sql("""
                select r.id, r.product, r.version, r.state, h.state as before, r.target_start, r.target_zone, r.ended_at
                  from release r left join release_hold h on h.release_id = r.id
                 where r.id in (:ids)
                    or (r.product in (:products) and (r.ended_at is null or r.ended_at >= :since))
                 order by r.created_at, r.id""")
                .param("ids", ids.isEmpty() ? NOTHING : ids)
                .param("products", products.isEmpty() ? NOTHING : products)
                .param("since", endedSince.atOffset(ZoneOffset.UTC))
                .query(ROW)
                .list()
                .stream()
                .map(Row::standing)
                .toList();
    }
}
