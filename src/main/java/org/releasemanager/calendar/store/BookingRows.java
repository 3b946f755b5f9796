package org.releasemanager.calendar.store;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.calendar.Booking;
import org.releasemanager.database.RecordMapper;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The tables {@code booking} and {@code booking_place}. */
@Repository
public class BookingRows {
    private static final RecordMapper<BookingRow> ROW = RecordMapper.of(BookingRow.class);

    private final JdbcClient jdbc;

    BookingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record BookingRow(
            long id,
            String product,
            String environment,
            @Nullable String releaseId,
            OffsetDateTime startsAt,
            OffsetDateTime endsAt,
            String person,
            String reason,
            boolean forced,
            OffsetDateTime bookedAt) {
        Booking booking() {
            return new Booking(
                    id,
                    product,
                    environment,
                    releaseId,
                    startsAt.toInstant(),
                    endsAt.toInstant(),
                    person,
                    reason,
                    forced,
                    bookedAt.toInstant());
        }
    }

    /** Not inside a transaction: two that try it in the same moment are both content. */
    public void ensurePlace(String product, String environment) {
        try {
            jdbc.sql("""
                    insert into booking_place (product, environment)
                    select :product, :environment
                     where not exists (select 1 from booking_place where product = :product and environment = :environment)""")
                    .param("product", product)
                    .param("environment", environment)
                    .update();
        } catch (DuplicateKeyException another) {
            // another node was faster, and the place is there
        }
    }

    /** Until the transaction ends, nobody else books there. */
    public void lockPlace(String product, String environment) {
        jdbc.sql("select product from booking_place where product = ? and environment = ? for update")
                .params(product, environment)
                .query(String.class)
                .list();
    }

    /** @return its id */
    public long add(Booking booking) {
        var key = new GeneratedKeyHolder();
        jdbc.sql("""
                insert into booking
                       (product, environment, release_id, starts_at, ends_at, person, reason, forced, booked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        booking.product(),
                        booking.environment(),
                        booking.release(),
                        booking.from().atOffset(ZoneOffset.UTC),
                        booking.until().atOffset(ZoneOffset.UTC),
                        booking.person(),
                        booking.reason(),
                        booking.forced(),
                        booking.bookedAt().atOffset(ZoneOffset.UTC))
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** Those that are there at some moment between the two, in order. */
    public List<Booking> overlapping(
            String product, String environment, java.time.Instant from, java.time.Instant until) {
        return jdbc
                .sql("select * from booking where product = ? and environment = ? and starts_at < ? and ends_at > ?"
                        + " order by starts_at, id")
                .params(product, environment, until.atOffset(ZoneOffset.UTC), from.atOffset(ZoneOffset.UTC))
                .query(ROW)
                .list()
                .stream()
                .map(BookingRow::booking)
                .toList();
    }

    public Optional<Booking> find(long id) {
        return jdbc.sql("select * from booking where id = ?")
                .param(id)
                .query(ROW)
                .optional()
                .map(BookingRow::booking);
    }

    /** For this release, first one first. */
    public List<Booking> of(String releaseId) {
        return jdbc
                .sql("select * from booking where release_id = ? order by starts_at, id")
                .param(releaseId)
                .query(ROW)
                .list()
                .stream()
                .map(BookingRow::booking)
                .toList();
    }

    public void delete(long id) {
        jdbc.sql("delete from booking where id = ?").param(id).update();
    }

    public List<Booking> page(Optional<String> product, int page, int size) {
        Map<String, Object> params = new HashMap<>(Map.of("size", size, "offset", (long) page * size));
        product.ifPresent(key -> params.put("product", key));
        return jdbc
                .sql("select * from booking" + where(product)
                        + " order by starts_at desc, id limit :size offset :offset")
                .params(params)
                .query(ROW)
                .list()
                .stream()
                .map(BookingRow::booking)
                .toList();
    }

    public long count(Optional<String> product) {
        Map<String, Object> params =
                product.<Map<String, Object>>map(key -> Map.of("product", key)).orElse(Map.of());
        return jdbc.sql("select count(*) from booking" + where(product))
                .params(params)
                .query(Long.class)
                .single();
    }

    private static String where(Optional<String> product) {
        return product.isPresent() ? " where product = :product" : "";
    }
}
