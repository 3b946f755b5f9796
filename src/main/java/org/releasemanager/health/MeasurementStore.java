package org.releasemanager.health;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MeasurementStore {
    private static final int LONGEST_DETAIL = 1000;

    private final JdbcClient jdbc;

    MeasurementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(String product, Measurement measurement) {
        String detail = measurement.detail();
        jdbc.sql("""
                insert into health_measurement (release_id, product, environment, service, moment, verdict, probes,
                                                failures, p50_millis, p95_millis, detail, measured_at)
                values (:release, :product, :environment, :service, :moment, :verdict, :probes, :failures, :p50, :p95,
                        :detail, :at)""")
                .param("release", measurement.releaseId())
                .param("product", product)
                .param("environment", measurement.environment())
                .param("service", measurement.service())
                .param("moment", measurement.moment().name())
                .param("verdict", measurement.verdict().name())
                .param("probes", measurement.probes())
                .param("failures", measurement.failures())
                .param("p50", measurement.p50Millis())
                .param("p95", measurement.p95Millis())
                .param("detail", detail.substring(0, Math.min(detail.length(), LONGEST_DETAIL)))
                .param("at", measurement.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Measurement> of(String releaseId) {
        return jdbc.sql("select * from health_measurement where release_id = :release order by id")
                .param("release", releaseId)
                .query(MeasurementStore::measurement)
                .list();
    }

    /** The newest one with answers from before this release came: of an earlier release's time. */
    Optional<Measurement> before(String releaseId, String product, String environment, String service) {
        return jdbc.sql("""
                select * from health_measurement
                 where product = :product and environment = :environment and service = :service
                   and release_id <> :release and probes > 0 and moment in ('OBSERVATION', 'AFTER')
                   and id < (select coalesce(min(id), 0) from health_measurement where release_id = :release)
                 order by id desc limit 1""")
                .param("product", product)
                .param("environment", environment)
                .param("service", service)
                .param("release", releaseId)
                .query(MeasurementStore::measurement)
                .optional();
    }

    private static Measurement measurement(ResultSet row, int number) throws SQLException {
        return new Measurement(
                row.getString("release_id"),
                row.getString("environment"),
                row.getString("service"),
                Measurement.Moment.valueOf(row.getString("moment")),
                Health.valueOf(row.getString("verdict")),
                row.getInt("probes"),
                row.getInt("failures"),
                millis(row, "p50_millis"),
                millis(row, "p95_millis"),
                row.getString("detail"),
                row.getObject("measured_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable Long millis(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }
}
