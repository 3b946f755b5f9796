package org.releasemanager.deployment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The statements behind the leases. Whoever changes a request and a lease in one transaction changes the request first:
 * then a grant and a release of the same environment never wait for each other, and none of them can miss the other.
 */
@Repository
class LeaseStore {
    private static final String FIRST_COME_FIRST_SERVED = " order by r.priority desc, r.id";
    private static final String SELECT = """
            select r.id, r.release_id, r.product, r.environment, r.process_instance_id, r.activity_id, r.requested_at
              from environment_request r""";

    private final JdbcClient jdbc;

    LeaseStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Request(
            long id,
            String releaseId,
            String product,
            String environment,
            String processInstanceId,
            String activityId,
            Instant requestedAt) {}

    /** @return whether there was a request of this release already; a granted one stays granted and wakes the new step */
    boolean renew(Request request) {
        return jdbc.sql("""
                        update environment_request
                           set process_instance_id = :processInstanceId, activity_id = :activityId, signalled = false
                         where release_id = :releaseId and environment = :environment""").paramSource(request).update() > 0;
    }

    void queue(Request request, int priority) {
        jdbc.sql("""
                insert into environment_request
                       (release_id, product, environment, priority, state, process_instance_id, activity_id, signalled)
                values (:releaseId, :product, :environment, :priority, 'WAITING', :processInstanceId, :activityId, false)""")
                .param("releaseId", request.releaseId())
                .param("product", request.product())
                .param("environment", request.environment())
                .param("priority", priority)
                .param("processInstanceId", request.processInstanceId())
                .param("activityId", request.activityId())
                .update();
    }

    void withdraw(String releaseId, String environment) {
        jdbc.sql("delete from environment_request where release_id = :release and environment = :environment")
                .param("release", releaseId)
                .param("environment", environment)
                .update();
    }

    /** Takes a request out of the queue whose step has gone; not if a newer step of the release asks by now. */
    void drop(Request request) {
        jdbc.sql("""
                delete from environment_request
                 where id = :id and state = 'WAITING' and process_instance_id = :processInstanceId""").paramSource(request).update();
    }

    /** The waiting requests for environments that nobody holds, in the order in which they are served. */
    List<Request> grantable() {
        return jdbc.sql(SELECT + """
                          left join environment_lease l on l.product = r.product and l.environment = r.environment
                         where r.state = 'WAITING' and l.holder is null""" + FIRST_COME_FIRST_SERVED)
                .query(LeaseStore::request)
                .list();
    }

    /** Everybody who waits for an environment, next one first. */
    List<Request> queue(String product, String environment) {
        return jdbc.sql(SELECT + " where r.product = :product and r.environment = :environment and r.state = 'WAITING'"
                        + FIRST_COME_FIRST_SERVED)
                .param("product", product)
                .param("environment", environment)
                .query(LeaseStore::request)
                .list();
    }

    List<Request> ofRelease(String releaseId, String state) {
        return jdbc.sql(SELECT + " where r.release_id = :release and r.state = :state order by r.id")
                .param("release", releaseId)
                .param("state", state)
                .query(LeaseStore::request)
                .list();
    }

    List<Request> grantedButNotWoken() {
        return jdbc.sql(SELECT + " where r.signalled = false and r.state = 'GRANTED' order by r.id")
                .query(LeaseStore::request)
                .list();
    }

    boolean markGranted(Request request) {
        return jdbc.sql("update environment_request set state = 'GRANTED' where id = :id and state = 'WAITING'")
                        .param("id", request.id())
                        .update()
                == 1;
    }

    /** Whether a request is still to wake this step: in the queue, or granted without the step knowing. */
    boolean willWake(String processInstanceId, String activityId) {
        return jdbc.sql(
                                "select count(*) from environment_request"
                                        + " where process_instance_id = :instance and activity_id = :activity and signalled = false")
                        .param("instance", processInstanceId)
                        .param("activity", activityId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** @return false if somebody else has seen to it, or if a newer step asks by now */
    boolean markWoken(Request request) {
        return jdbc.sql("""
                        update environment_request set signalled = true
                         where id = :id and signalled = false and process_instance_id = :processInstanceId""").paramSource(request).update() == 1;
    }

    /** Not inside a transaction: two that try it in the same moment are both content. */
    void ensureLease(String product, String environment) {
        try {
            jdbc.sql("""
                    insert into environment_lease (product, environment)
                    select :product, :environment
                     where not exists (select 1 from environment_lease where product = :product and environment = :environment)""")
                    .param("product", product)
                    .param("environment", environment)
                    .update();
        } catch (DuplicateKeyException another) {
            // another node was faster, and the lease is there
        }
    }

    /** Compare and set: one of all callers gets a free environment, with a token higher than any before it. */
    boolean take(Request request) {
        return jdbc.sql("""
                        update environment_lease
                           set holder = :releaseId, token = token + 1, granted_at = current_timestamp
                         where product = :product and environment = :environment and holder is null""").paramSource(request).update() == 1;
    }

    void free(String releaseId, String environment) {
        jdbc.sql("""
                update environment_lease set holder = null, granted_at = null
                 where holder = :release and environment = :environment""")
                .param("release", releaseId)
                .param("environment", environment)
                .update();
    }

    OptionalLong token(String releaseId, String environment) {
        return jdbc.sql("select token from environment_lease where holder = :release and environment = :environment")
                .param("release", releaseId)
                .param("environment", environment)
                .query(Long.class)
                .optional()
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    Optional<String> holder(String product, String environment) {
        return jdbc.sql("""
                select holder from environment_lease
                 where product = :product and environment = :environment and holder is not null""")
                .param("product", product)
                .param("environment", environment)
                .query(String.class)
                .optional();
    }

    List<Held> held() {
        return jdbc.sql("select holder, environment from environment_lease where holder is not null")
                .query((row, number) -> new Held(row.getString("holder"), row.getString("environment")))
                .list();
    }

    /** An environment (of the release's product) and the release that holds it. */
    record Held(String releaseId, String environment) {}

    private static Request request(ResultSet row, int number) throws SQLException {
        return new Request(
                row.getLong("id"),
                row.getString("release_id"),
                row.getString("product"),
                row.getString("environment"),
                row.getString("process_instance_id"),
                row.getString("activity_id"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant());
    }
}
