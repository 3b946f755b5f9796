package org.releasemanager.deployment;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.releasemanager.database.RecordMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements behind what people do to leases and queues; all times are the database's. */
@Repository
class OverrideStore {
    private final JdbcClient jdbc;

    OverrideStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An environment that is or was held. */
    record Lease(String product, String environment, String holder, long token, OffsetDateTime grantedAt) {}

    /** Somebody wants this lease ended although work may go on under it. */
    record Ask(long id, String person, String reason, OffsetDateTime askedAt) {}

    Optional<Lease> lease(String product, String environment) {
        return jdbc.sql("select product, environment, holder, token, granted_at from environment_lease"
                        + " where product = :product and environment = :environment and holder is not null")
                .param("product", product)
                .param("environment", environment)
                .query(RecordMapper.of(Lease.class))
                .optional();
    }

    /** Compare and set: ends this lease and no later one. */
    boolean free(Lease lease) {
        return jdbc.sql("update environment_lease set holder = null, granted_at = null where product = :product"
                                + " and environment = :environment and holder = :holder and token = :token")
                        .paramSource(lease)
                        .update()
                == 1;
    }

    /** Behind all others, and without waking the step: it went on when it was served the first time. */
    void queueAgain(Lease lease) {
        jdbc.sql("update environment_request set state = 'WAITING', signalled = true, priority = -1"
                        + " where release_id = :holder and environment = :environment and state = 'GRANTED'")
                .paramSource(lease)
                .update();
    }

    /** @return false if the release does not wait there */
    boolean moveToFront(String product, String environment, String release) {
        return jdbc.sql("""
                        update environment_request
                           set priority = (select max(other.priority) + 1 from environment_request other
                                            where other.product = :product and other.environment = :environment
                                              and other.state = 'WAITING')
                         where product = :product and environment = :environment and release_id = :release
                           and state = 'WAITING'""")
                        .param("product", product)
                        .param("environment", environment)
                        .param("release", release)
                        .update()
                == 1;
    }

    /** What was asked for this lease within the hour and was not done, oldest first. */
    List<Ask> open(Lease lease) {
        return jdbc.sql("""
                select id, person, reason, asked_at from environment_override
                 where product = :product and environment = :environment and action = 'FREE' and token = :token
                   and done_at is null and asked_at > current_timestamp - interval '1' hour
                 order by id""")
                .paramSource(lease)
                .query(RecordMapper.of(Ask.class))
                .list();
    }

    void ask(Lease lease, String person, String reason) {
        jdbc.sql("""
                insert into environment_override (product, environment, action, release_id, token, person, reason)
                values (:product, :environment, 'FREE', :holder, :token, :person, :reason)""")
                .param("product", lease.product())
                .param("environment", lease.environment())
                .param("holder", lease.holder())
                .param("token", lease.token())
                .param("person", person)
                .param("reason", reason)
                .update();
    }

    /** The first of the two had asked; this one agrees. */
    void agreed(Ask ask, String person) {
        jdbc.sql("update environment_override set done_by = :person, done_at = current_timestamp where id = :id")
                .param("person", person)
                .param("id", ask.id())
                .update();
    }

    void done(String product, String environment, String action, String release, String person, String reason) {
        jdbc.sql("""
                insert into environment_override
                       (product, environment, action, release_id, person, reason, done_by, done_at)
                values (:product, :environment, :action, :release, :person, :reason, :person, current_timestamp)""")
                .param("product", product)
                .param("environment", environment)
                .param("action", action)
                .param("release", release)
                .param("person", person)
                .param("reason", reason)
                .update();
    }
}
