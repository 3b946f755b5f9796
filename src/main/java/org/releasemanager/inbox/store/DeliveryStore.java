package org.releasemanager.inbox.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.releasemanager.database.RecordMapper;
import org.releasemanager.inbox.Delivery;
import org.releasemanager.inbox.DeliveryState;
import org.releasemanager.inbox.spi.Signal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** All deliveries. */
@Component
public class DeliveryStore {
    static final String COLUMNS = "id, system, delivery_id, event, subject, state, attempts, failures, claim, next_at,"
            + " expires_at, detail, release_id, received_at, ended_at";

    private final JdbcClient jdbc;

    public DeliveryStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @return its id
     * @throws DuplicateKeyException if the delivery, or another one that acts for the same event and subject, is there
     */
    public long add(Signal signal, Instant now, Instant expires) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        "insert into inbox_delivery (system, delivery_id, event, subject, acting_subject, body, state, next_at,"
                                + " expires_at, received_at)"
                                + " values (:system, :delivery, :event, :subject, :subject, :body, 'STORED', :now, :expires, :now)")
                .param("system", signal.system())
                .param("delivery", signal.deliveryId())
                .param("event", signal.event())
                .param("subject", signal.subject())
                .param("body", signal.body())
                .param("now", utc(now))
                .param("expires", utc(expires))
                .update(key, "id");
        return key.getKeyAs(Long.class);
    }

    public Optional<Delivery> find(long id) {
        return jdbc.sql("select " + COLUMNS + " from inbox_delivery where id = :id")
                .param("id", id)
                .query(RecordMapper.of(Delivery.class))
                .optional();
    }

    /** The same delivery, or the one that acts for the same event and subject. */
    public Optional<Delivery> seen(Signal signal) {
        return jdbc.sql("select " + COLUMNS + " from inbox_delivery where system = :system"
                        + " and (delivery_id = :delivery or (event = :event and acting_subject = :subject))"
                        + " order by case when delivery_id = :delivery then 0 else 1 end fetch first 1 rows only")
                .param("system", signal.system())
                .param("delivery", signal.deliveryId())
                .param("event", signal.event())
                .param("subject", signal.subject() == null ? "" : signal.subject())
                .query(RecordMapper.of(Delivery.class))
                .optional();
    }

    /** Newest first. @param state null for all */
    public List<Delivery> page(@Nullable DeliveryState state, int page, int size) {
        return jdbc.sql("select " + COLUMNS + " from inbox_delivery" + where(state)
                        + " order by id desc offset :from rows fetch next :size rows only")
                .param("state", state == null ? "" : state.name())
                .param("from", (long) page * size)
                .param("size", size)
                .query(RecordMapper.of(Delivery.class))
                .list();
    }

    public long count(@Nullable DeliveryState state) {
        return jdbc.sql("select count(*) from inbox_delivery" + where(state))
                .param("state", state == null ? "" : state.name())
                .query(Long.class)
                .single();
    }

    private static String where(@Nullable DeliveryState state) {
        return state == null ? "" : " where state = :state";
    }

    static @Nullable OffsetDateTime utc(@Nullable Instant moment) {
        return moment == null ? null : moment.atOffset(ZoneOffset.UTC);
    }
}
